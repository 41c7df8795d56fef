import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kirimPaths } from '../../contract/paths.ts';
import type { AskedRequest } from '../api/asked-request.ts';
import { FaultView } from '../faults/fault-view.tsx';
import { ShownFault } from '../faults/shown-fault.tsx';
import { createWaits, WaitsContext } from '../faults/waits.ts';
import { sampleAsked } from '../testing/asked.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleError, sampleFault, samplePage } from '../testing/samples.ts';
import { Button } from '../ui/button.tsx';
import { NewerConsole } from './newer-console.tsx';
import { Troubles } from './troubles.tsx';

const links = kirimPaths.setupLinks('cus_a');
let now = noon;

beforeEach(() => {
  now = noon;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Requests that were refused with this kind of fault. */
const refused = (kind: Parameters<typeof sampleFault>[0], path = links): AskedRequest[] => [
  sampleAsked(path, { fault: sampleFault(kind, { upstream_status: 402, retry_after_seconds: 5 }), body: null }),
];

function renderTroubles(requests: AskedRequest[], beside: React.ReactNode = null) {
  const waits = createWaits();
  return renderWithSession(
    <WaitsContext value={waits}>
      <title>Practice · Setup links</title>
      <Troubles />
      {beside}
    </WaitsContext>,
    requests,
    { now: () => now },
  );
}

describe('what Kirim refuses to everybody', () => {
  test('stands above every page until a request gets through; to check again costs one', async () => {
    const { screen, session } = await renderTroubles(refused('kirim_subscription_inactive'));
    const strip = screen.getByRole('region', { name: 'The Kirim subscription isn’t active' });
    await expect.element(strip).toHaveTextContent('What is on screen was read before that.');
    await expect.element(strip.getByRole('button', { name: 'Copy note for the billing owner' })).toBeVisible();

    const fetched = vi.fn((_address: string, _init: RequestInit) => {
      const error = sampleFault('kirim_subscription_inactive', { upstream_status: 402 });
      return Promise.resolve(Response.json({ error }, { status: 402 }));
    });
    vi.stubGlobal('fetch', fetched);
    await strip.getByRole('button', { name: 'Check again' }).click();
    await expect.poll(() => fetched.mock.calls.map(([address]) => address)).toEqual(['/api/v1/me']);
    expect(new Headers(fetched.mock.calls[0]?.[1].headers).get('cache-control')).toBe('no-cache');
    await expect.element(strip).toBeVisible();

    now += 60_000;
    session.record(sampleAsked(links, samplePage([], { readAt: now })));
    await expect.element(strip).not.toBeInTheDocument();
  });

  test('is not said twice where a part of the page says it', async () => {
    const error = sampleError('kirim_key_rejected', { upstream_status: 401 });
    const remedies = { retry: () => {}, isBusy: false };
    function Part() {
      const [hasFailed, setHasFailed] = useState(false);
      if (!hasFailed) return <Button onClick={() => setHasFailed(true)}>Read</Button>;
      return <FaultView placement="instead" subject={{ what: 'page' }} pause={null} {...{ error, remedies }} />;
    }
    const { screen } = await renderTroubles(refused('kirim_key_rejected'), <Part />);
    await expect.element(screen.getByRole('region', { name: /key/ })).toBeVisible();
    await screen.getByRole('button', { name: 'Read' }).click();
    await expect.element(screen.getByRole('alert')).toBeVisible();
    await expect.element(screen.getByRole('region')).not.toBeInTheDocument();
  });

  test('nor for a moment, where that part is about to say it', async () => {
    const error = sampleError('kirim_key_rejected', { upstream_status: 401 });
    const remedies = { retry: () => {}, isBusy: false };
    const said: (string | null)[] = [];
    const listener = new MutationObserver(() => said.push(document.body.textContent));
    listener.observe(document.body, { childList: true, subtree: true });
    const { screen } = await renderTroubles(
      refused('kirim_key_rejected'),
      <ShownFault placement="instead" subject={{ what: 'page' }} pause={null} {...{ error, remedies }} />,
    );
    await expect.element(screen.getByRole('alert')).toBeVisible();
    listener.disconnect();
    expect(said.filter((text) => text?.includes('What is on screen was read before that.'))).toEqual([]);
  });

  test.each([
    ['a lost connection', 'offline', 'You’re offline'],
    ['a lost sign-in, which has a banner of its own', 'session_expired', null],
  ] as const)('comes after %s', async (_name, kind, title) => {
    const { screen } = await renderTroubles([...refused('kirim_key_rejected'), ...refused(kind)]);
    if (title !== null) await expect.element(screen.getByRole('region', { name: title })).toBeVisible();
    await expect.element(screen.getByRole('region', { name: /key/ })).not.toBeInTheDocument();
  });
});

describe('the tab’s title', () => {
  test.each([
    ['offline', 'offline', '⚠ Practice · Setup links'],
    ['told to wait', 'kirim_rate_limited', '⏸ Practice · Setup links'],
    ['refused', 'kirim_error', 'Practice · Setup links'],
  ] as const)('says whether the page is %s', async (_name, kind, title) => {
    const { session } = await renderTroubles(refused(kind));
    await expect.poll(() => document.title).toBe(title);
    now += 30_000;
    session.record(sampleAsked(links, samplePage([], { readAt: now })));
    await expect.poll(() => document.title).toBe('Practice · Setup links');
  });
});

describe('the version of the console', () => {
  const own = { version: '1.2.3', commit: 'abc1234' };
  const told = (consoleVersion: string | null) => {
    const asked = sampleAsked(links);
    return { ...asked, meta: { ...asked.meta, consoleVersion } };
  };

  test('is worth a word where the server’s is another one', async () => {
    const { screen } = await renderWithSession(<NewerConsole own={own} />, [told('1.2.4 def5678'), told(null)]);
    await expect.element(screen.getByText('A newer version of this console is ready.', { exact: true })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Reload when it suits you.');
  });

  test.each(['1.2.3 abc1234', null])('and not where it is the same or unknown: %s', async (version) => {
    const { screen } = await renderWithSession(<NewerConsole own={own} />, [told(version)]);
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
  });
});
