import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultError } from '../api/fault-error.ts';
import type { FaultSubject } from '../copy/fault-words.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleError } from '../testing/samples.ts';
import { FaultPanel } from './fault-panel.tsx';
import { pauseAfter } from './pause.ts';
import type { ShownPause } from './use-pause.ts';

const links: FaultSubject = { what: 'links', id: 'cus_paged', name: 'Warung Sari Rasa' };
const writeText = vi.spyOn(navigator.clipboard, 'writeText');

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
});

type Shown = { subject?: FaultSubject; pause?: ShownPause; retry?: () => void; isBusy?: boolean };

function renderPanel(error: FaultError, { subject = links, pause, retry = () => {}, isBusy = false }: Shown = {}) {
  const remedies = { retry, isBusy, links: { searchCustomers: <a href="#customers">Search customers</a> } };
  return renderInConsole(<FaultPanel error={error} subject={subject} pause={pause ?? null} remedies={remedies} />);
}

describe('acceptance 21: 402 for a reason that only Kirim knows', () => {
  const error = sampleError('kirim_billing', {
    code: 'card_declined',
    message: 'Your card was declined.\u202e',
    upstream_status: 402,
  });

  test('is spoken at once, with Kirim’s words in quotes', async () => {
    const screen = await renderPanel(error);
    const alert = screen.getByRole('alert');
    await expect.element(alert.getByRole('heading')).toHaveTextContent('Kirim is holding back for a billing reason');
    await expect.element(alert).toHaveTextContent('Kirim’s own words: Your card was declined.\ufffd');
    await expect.element(alert).toHaveTextContent('Nothing has been loaded yet.');
  });

  test('says where it arose, what the answer was, under which reference and when', async () => {
    const screen = await renderPanel(error);
    for (const part of ['Kirim', '402 card_declined', 'ref req_01HX', '12:00:00 (05:00:00 UTC)']) {
      await expect.element(screen.getByText(part, { exact: true })).toBeVisible();
    }
  });

  test('all of it can be copied', async () => {
    const screen = await renderPanel(error);
    await screen.getByRole('button', { name: 'Copy details' }).click();
    expect(writeText).toHaveBeenCalledOnce();
    const copied = writeText.mock.calls[0]?.[0].split('\n');
    expect(copied).toContain('Kirim is holding back for a billing reason');
    expect(copied).toContain('Answer: 402 card_declined');
    expect(copied).toContain('Kirim reference: req_01HX');
    await expect.element(screen.getByRole('status')).toHaveTextContent('Details copied');
  });

  test('can be checked again, which is off while it is being checked', async () => {
    const retry = vi.fn();
    const screen = await renderPanel(error, { retry });
    await screen.getByRole('button', { name: 'Check again' }).click();
    expect(retry).toHaveBeenCalledOnce();
    const busy = await renderPanel(error, { isBusy: true });
    await expect.element(busy.getByRole('button', { name: 'Check again' }).last()).toHaveAttribute('aria-disabled');
  });
});

test('402 for the subscription: a note for whoever pays, and no quote', async () => {
  const screen = await renderPanel(sampleError('kirim_subscription_inactive', { upstream_status: 402 }));
  await expect.element(screen.getByRole('alert')).not.toHaveTextContent('Kirim’s own words');
  await screen.getByRole('button', { name: 'Copy note for the billing owner' }).click();
  expect(writeText.mock.calls[0]?.[0]).toMatch(/^Our setup-link console is being refused by Kirim/);
  expect(writeText.mock.calls[0]?.[0]).toContain('The Kirim subscription isn’t active');
});

test('404 for the customer: which id, and the way to another', async () => {
  const subject: FaultSubject = { what: 'customer', id: 'cus_gone', name: null };
  const error = sampleError('kirim_not_found', { code: 'resource_not_found', request_id: null });
  const screen = await renderPanel(error, { subject });
  await expect.element(screen.getByRole('heading', { name: 'No customer with this id' })).toBeVisible();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('cus_gone');
  await expect.element(screen.getByRole('link', { name: 'Search customers' })).toBeVisible();
  await expect.element(screen.getByText('404 resource_not_found')).toBeVisible();
  await expect.element(screen.getByText('no reference given')).toBeVisible();
});

describe('429', () => {
  const error = sampleError('kirim_rate_limited', { retry_after_seconds: 12 });
  const resumes: ShownPause = {
    pause: { kind: 'resumes', at: noon + 12_000, isStated: true },
    secondsLeft: 12,
    totalSeconds: 12,
    isHeld: false,
    hold: () => {},
  };

  test('counts down outside of what is spoken', async () => {
    const screen = await renderPanel(error, { pause: resumes });
    await expect.element(screen.getByText('We’ll carry on by ourselves in 12 s.')).toBeVisible();
    await expect.element(screen.getByRole('alert')).not.toHaveTextContent('12 s');
    await expect.element(screen.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  test('can be kept from continuing, and then be tried once', async () => {
    const hold = vi.fn();
    const retry = vi.fn();
    const screen = await renderPanel(error, { pause: { ...resumes, hold } });
    await screen.getByRole('button', { name: 'Don’t continue automatically' }).click();
    expect(hold).toHaveBeenCalledOnce();
    await screen.unmount();
    const held = await renderPanel(error, { pause: { ...resumes, isHeld: true }, retry });
    await expect.element(held.getByText('We won’t carry on by ourselves.')).toBeVisible();
    await held.getByRole('button', { name: 'Try once more' }).click();
    expect(retry).toHaveBeenCalledOnce();
  });

  test.each([
    [
      'no time was stated',
      { ...resumes, pause: { kind: 'resumes', at: noon, isStated: false } },
      'Kirim didn’t say for how long; trying again in 12 s.',
    ],
    ['the time has come', { ...resumes, secondsLeft: 0 }, 'Carrying on…'],
    [
      'the wait is long',
      { ...resumes, pause: { kind: 'waits', at: noon + 3_600_000 } },
      'Kirim asks us to wait until Mon 23 Nov, 13:00 GMT+7.',
    ],
  ] satisfies [string, ShownPause, string][])('when %s, it says so', async (_name, pause, words) => {
    const screen = await renderPanel(error, { pause });
    await expect.element(screen.getByText(words)).toBeVisible();
  });

  test('after the third pause it has words of its own', async () => {
    const stopped = pauseAfter(error, 4);
    if (stopped === null) throw new Error('A fault that asks for patience has a pause');
    const screen = await renderPanel(error, { pause: { ...resumes, pause: stopped } });
    await expect.element(screen.getByRole('heading', { name: 'Still too many requests' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Try once more' })).toBeVisible();
  });
});

describe('when the console itself asks for patience', () => {
  const resting = sampleError('breaker_open', { retry_after_seconds: 5 });
  const shown = { secondsLeft: 5, totalSeconds: 5, isHeld: false, hold: () => {} };

  test.each([
    ['for a stated time', { kind: 'resumes', at: noon, isStated: true }, 'We’ll carry on by ourselves in 5 s.'],
    ['for an unstated one', { kind: 'resumes', at: noon, isStated: false }, 'We’ll carry on by ourselves in 5 s.'],
    ['for long', { kind: 'waits', at: noon + 3_600_000 }, 'The console’s server waits until Mon 23 Nov, 13:00 GMT+7.'],
    ['in vain', { kind: 'stopped' }, 'We won’t carry on by ourselves.'],
  ] satisfies [string, ShownPause['pause'], string][])('%s, Kirim is not said to', async (_name, pause, words) => {
    const screen = await renderPanel(resting, { pause: { ...shown, pause } });
    await expect.element(screen.getByText(words)).toBeVisible();
    await expect.element(screen.getByRole('heading')).toHaveTextContent('The console is giving Kirim a rest');
  });

  test('for the allowance, it says whose limit that is', async () => {
    const screen = await renderPanel(sampleError('local_rate_limited', { retry_after_seconds: 5 }), {
      pause: { ...shown, pause: { kind: 'resumes', at: noon, isStated: true } },
    });
    await expect.element(screen.getByRole('heading')).toHaveTextContent('The console is holding back');
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Kirim has not refused anything.');
    await expect.element(screen.getByText('We’ll carry on by ourselves in 5 s.')).toBeVisible();
  });
});
