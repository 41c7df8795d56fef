import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AskedRequest } from '../api/asked-request.ts';
import { arriving } from '../testing/arriving.tsx';
import { sampleAsked } from '../testing/asked.ts';
import { setTabHidden } from '../testing/hide-tab.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleFault, samplePage } from '../testing/samples.ts';
import { ListUpkeep } from './list-upkeep.tsx';
import type { RereadList } from './use-list-reading.ts';

const reread = vi.fn<RereadList>(() => Promise.resolve(true));
const onReveal = vi.fn();

afterEach(() => {
  vi.restoreAllMocks();
  reread.mockClear();
  onReveal.mockClear();
});

type Given = Partial<Parameters<typeof ListUpkeep>[0]>;

function upkeep(given: Given) {
  return (
    <ListUpkeep
      top={[]}
      topReadAt={noon - 60_000}
      pages={3}
      isStale={false}
      isIdle
      isReading={false}
      heldBack={0}
      {...{ reread, onReveal, ...given }}
    />
  );
}

async function show(given: Given = {}, requests: AskedRequest[] = []) {
  const part = (more: Given = {}) => upkeep({ ...given, ...more });
  const { screen, session } = await renderWithSession(part(), requests);
  return { screen, session, change: (more: Given) => screen.rerender(part(more)) };
}

function comeBack() {
  setTabHidden(true);
  setTabHidden(false);
}

const left = (rateRemaining: number) =>
  sampleAsked('/me', { meta: { ...samplePage([]).meta, rateLimit: 600, rateRemaining } });

test('what is old when it comes on screen is renewed, by whoever remembers', async () => {
  await show({ isStale: true });
  expect(reread).toHaveBeenCalledExactlyOnceWith({ isWhole: false, source: 'anywhere', isUnasked: true });
});

test('what is old while nobody is let in is renewed once somebody is', async () => {
  const { session } = await show({ isStale: true }, [
    sampleAsked('/me', { body: null, fault: sampleFault('session_expired') }),
  ]);
  expect(reread).not.toHaveBeenCalled();
  session.record(sampleAsked('/session'));
  await expect.poll(() => reread.mock.calls).toEqual([[{ isWhole: false, source: 'anywhere', isUnasked: true }]]);
});

test.each([
  ['with a tenth of the allowance left', {}, 60, 1],
  ['with less than a tenth left', {}, 59, 0],
  ['while something stands in the way', { isIdle: false }, 600, 0],
])('on a return %s', async (_name, given, remaining, times) => {
  await show(given, [left(remaining)]);
  comeBack();
  expect(reread).toHaveBeenCalledTimes(times);
});

test('Shift+r reads all again, once, and says its price before and its end after', async () => {
  let end = (_isLoaded: boolean) => {};
  reread.mockReturnValueOnce(
    new Promise((resolve) => {
      end = resolve;
    }),
  );
  const { screen, change } = await show();
  await userEvent.keyboard('{Shift>}r{/Shift}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Re-reading 3 pages = 3 requests');
  await change({ isReading: true });
  await userEvent.keyboard('{Shift>}r{/Shift}');
  expect(reread).toHaveBeenCalledExactlyOnceWith({ isWhole: true, source: 'kirim' });
  end(true);
  await expect.element(screen.getByRole('status')).toHaveTextContent('3 pages re-read');
});

test('a re-reading that fails has no good end', async () => {
  reread.mockResolvedValueOnce(false);
  const { screen } = await show({ pages: 1 });
  await userEvent.keyboard('{Shift>}r{/Shift}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Re-reading 1 page = 1 request');
});

test('what is held back is told, and shown by a click or the key . alone where there is something', async () => {
  const { screen, change } = await show();
  await userEvent.keyboard('.');
  expect(onReveal).not.toHaveBeenCalled();
  await change({ heldBack: 2 });
  await expect.element(screen.getByRole('status')).toHaveTextContent('2 new links');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('.');
  expect(onReveal).toHaveBeenCalledTimes(2);
});

test('what is printed is whole, from the first moment that it stands there', async () => {
  const { place, arrive } = arriving(upkeep({ heldBack: 2 }));
  await renderWithSession(place);
  await arrive();
  window.dispatchEvent(new Event('beforeprint'));
  expect(onReveal).toHaveBeenCalledOnce();
});
