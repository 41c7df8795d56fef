import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kirimPaths } from '../../contract/paths.ts';
import { sessionPath } from '../../contract/session.ts';
import type { AskedRequest } from '../api/asked-request.ts';
import { sampleAsked } from '../testing/asked.ts';
import { setTabHidden } from '../testing/hide-tab.ts';
import { noon, sampleError, sampleFault } from '../testing/samples.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { mayReadUnasked } from './use-troubles.ts';
import { createWaits } from './waits.ts';

const links = kirimPaths.setupLinks('cus_a');
const opened: Keeper[] = [];
let now = noon;

beforeEach(() => {
  now = noon;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function openTab() {
  const waits = createWaits();
  const probe = vi.fn(() => Promise.resolve());
  const keeper = createKeeper({ waits, now: () => now, probe });
  opened.push(keeper);
  return { waits, probe, ...keeper };
}

/** A request that has just ended and took 20 ms, or so many seconds. */
function ended(
  fault: AskedRequest['fault'],
  { path = links, seconds = 0.02, ageSeconds = null as number | null } = {},
) {
  const asked = sampleAsked(path, { fault, body: null });
  return { ...asked, meta: { ...asked.meta, answeredAt: now, milliseconds: seconds * 1_000, ageSeconds } };
}

const limited = (retry_after_seconds: number) => sampleFault('kirim_rate_limited', { retry_after_seconds });
const success = null;

/** Words between tabs come a moment later. */
const until = (check: () => unknown, value: unknown) => expect.poll(check).toBe(value);

describe('a pause is the organization’s', () => {
  test('every tab learns of it, one tries when its time has come, and the others follow its success', async () => {
    const [one, other] = [openTab(), openTab()];
    one.hear(ended(limited(5)));
    await until(() => other.waits.troubles().pausedUntil, noon + 5_000);
    expect(mayReadUnasked(other.waits.troubles())).toBe(false);

    now += 5_000;
    expect(one.waits.mayGo()).toBe(true);
    expect(one.waits.mayGo(), 'another part of the same tab').toBe(false);
    await until(() => other.waits.mayGo(), false);

    now += 40;
    one.hear(ended(success));
    await until(() => other.waits.troubles().pauseEndedAt, now);
    expect(other.waits.mayGo()).toBe(true);
    expect(other.waits.mayGo(), 'all of them').toBe(true);
    expect(mayReadUnasked(other.waits.troubles())).toBe(true);
  });

  test('when the try is refused too, all wait again, and the pauses of all are counted as one', async () => {
    const [one, other] = [openTab(), openTab()];
    for (const inARow of [1, 2, 3, 4]) {
      one.hear(ended(limited(5)));
      await until(() => other.waits.troubles().pausesInARow, inARow);
      now += 6_000;
    }
    expect(other.waits.troubles().pausedUntil).toBe(noon + 3 * 6_000 + 5_000);
    one.hear(ended(success));
    await until(() => other.waits.troubles().pausesInARow, 0);
  });

  test('a tab that was closed while it tried keeps the others for 20 s', async () => {
    const [one, other] = [openTab(), openTab()];
    one.hear(ended(limited(5)));
    now += 5_000;
    one.waits.mayGo();
    await until(() => other.waits.mayGo(), false);
    now += 20_000;
    expect(other.waits.mayGo()).toBe(true);
  });

  test.each([
    ['an answer to what was asked before', ended(success, { seconds: 3 })],
    ['an answer from the console’s memory', ended(success, { ageSeconds: 4 })],
    ['an answer about who is signed in', ended(success, { path: sessionPath })],
    ['a fault of the console', ended(sampleFault('upstream_unreachable'))],
  ])('%s does not end it', (_name, request) => {
    const { waits, hear } = openTab();
    hear(ended(limited(5)));
    hear({ ...request, meta: { ...request.meta, answeredAt: noon + 1_000 } });
    expect(waits.troubles().pauseEndedAt).toBe(0);
  });

  test('what is told during a pause is no other pause', () => {
    const { waits, hear } = openTab();
    hear(ended(limited(5)));
    now += 1_000;
    hear(ended(limited(4)));
    expect(waits.troubles()).toMatchObject({ pausesInARow: 1, pausedUntil: noon + 5_000 });
  });

  test('an old copy that stands in for a refusal is one too', () => {
    const { waits, hear } = openTab();
    const asked = ended(success, { ageSeconds: 60 });
    const insteadOf = sampleError('kirim_rate_limited', { retry_after_seconds: 7 });
    hear({ ...asked, meta: { ...asked.meta, insteadOf } });
    expect(waits.troubles().pausedUntil).toBe(noon + 7_000);
  });
});

describe.each(['kirim_key_rejected', 'kirim_subscription_inactive'] as const)('%s', (kind) => {
  test('stands in every tab and stops what nobody asked for, until a later request gets through', async () => {
    const [one, other] = [openTab(), openTab()];
    one.hear(ended(sampleFault(kind)));
    await until(() => other.waits.troubles().standing?.fault.kind, kind);
    expect(mayReadUnasked(other.waits.troubles())).toBe(false);

    now += 10;
    other.hear(ended(success));
    expect(other.waits.troubles().standing, 'asked before').not.toBeNull();
    now += 1_000;
    other.hear(ended(success));
    await until(() => one.waits.troubles().standing, null);
    expect(mayReadUnasked(other.waits.troubles())).toBe(true);
  });
});

test('a refusal that concerns one customer stands nowhere', () => {
  const { waits, hear } = openTab();
  for (const kind of ['kirim_forbidden', 'kirim_not_found', 'kirim_error', 'kirim_feature_not_entitled'] as const) {
    hear(ended(sampleFault(kind)));
  }
  expect(waits.troubles().standing).toBeNull();
});

describe('where the console’s server does not answer', () => {
  const gone = () => ended(sampleFault('console_unreachable'));

  test('it is asked every 10 s, six times at most', async () => {
    const { probe, hear } = openTab();
    hear(gone());
    await vi.advanceTimersByTimeAsync(9_999);
    expect(probe).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(probe).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(probe).toHaveBeenCalledTimes(6);
  });

  test('only while the page is looked at', async () => {
    const { probe, hear } = openTab();
    hear(gone());
    setTabHidden(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(probe).not.toHaveBeenCalled();
    setTabHidden(false);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(probe).toHaveBeenCalledTimes(6);
  });

  test('whatever it answers, whoever waits may go on and nothing more is asked', async () => {
    const { waits, probe, hear } = openTab();
    hear(gone());
    await vi.advanceTimersByTimeAsync(10_000);
    now += 10_000;
    hear(ended(sampleFault('session_expired'), { path: sessionPath }));
    expect(waits.troubles().reachedAt).toBe(now);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(probe).toHaveBeenCalledTimes(1);
  });
});

describe('without a network', () => {
  const offline = () => ended(sampleFault('offline'));

  test('nothing is asked until there is one again, then once', async () => {
    const { waits, probe, hear } = openTab();
    hear(offline());
    expect(waits.troubles().offline?.fault.kind).toBe('offline');
    expect(mayReadUnasked(waits.troubles())).toBe(false);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(probe).not.toHaveBeenCalled();

    window.dispatchEvent(new Event('online'));
    expect(probe).toHaveBeenCalledTimes(1);
    now += 1_000;
    hear(ended(success, { path: sessionPath }));
    expect(waits.troubles()).toMatchObject({ offline: null, reachedAt: now });
  });

  test('it is found out where the network went while the page was still coming', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(openTab().probe).toHaveBeenCalledOnce();
  });

  test('whether there is a way to the console all the same is found out by asking it', () => {
    const { waits, probe, hear } = openTab();
    window.dispatchEvent(new Event('offline'));
    expect(probe).toHaveBeenCalledTimes(1);
    hear(ended(success, { path: sessionPath }));
    expect(waits.troubles().offline).toBeNull();
    window.dispatchEvent(new Event('online'));
    expect(probe, 'nobody was cut off').toHaveBeenCalledTimes(1);
  });
});
