import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SetupLink } from '../../contract/setup-link.ts';
import { setTabHidden } from '../testing/hide-tab.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleLink } from '../testing/samples.ts';
import { useExpiryRefresh } from './use-expiry-refresh.ts';

const refresh = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  refresh.mockClear();
});

function Part({ links, readAt = noon }: { links: readonly SetupLink[]; readAt?: number }) {
  useExpiryRefresh(links, readAt, refresh);
  return null;
}

const endsIn = (seconds: number, status = 'active') =>
  sampleLink({ id: `csl_${seconds}`, status, expires_at: new Date(noon + seconds * 1_000).toISOString() });

async function show(part: React.ReactNode) {
  const screen = await renderInConsole(part, { now: Date.now });
  return (again: React.ReactNode) => screen.rerender(again);
}

test('one refresh, a second after the link has run out, and no other', async () => {
  await show(<Part links={[endsIn(100), endsIn(300)]} />);
  vi.advanceTimersByTime(100_999);
  expect(refresh).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(refresh).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60_000);
  expect(refresh).toHaveBeenCalledOnce();
});

test.each([
  ['has long run out', [endsIn(-60)]],
  ['ran out before it was read', [endsIn(-1)]],
  ['has more than two minutes', [endsIn(121)]],
  ['is used already', [endsIn(60, 'consumed')]],
])('none for a link that %s', async (_name, links) => {
  await show(<Part links={links} />);
  vi.advanceTimersByTime(100_000);
  expect(refresh).not.toHaveBeenCalled();
});

test('none once the links were read after that moment', async () => {
  const rerender = await show(<Part links={[endsIn(60)]} />);
  await rerender(<Part links={[endsIn(60)]} readAt={noon + 60_000} />);
  vi.advanceTimersByTime(100_000);
  expect(refresh).not.toHaveBeenCalled();
});

test('none in a hidden tab', async () => {
  await show(<Part links={[endsIn(60)]} />);
  setTabHidden(true);
  vi.advanceTimersByTime(100_000);
  expect(refresh).not.toHaveBeenCalled();
});
