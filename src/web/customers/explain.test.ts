import { describe, expect, test } from 'vitest';
import { reasonCodes } from '../../contract/reason-codes.ts';
import type { SetupLink } from '../../contract/setup-link.ts';
import { english } from '../copy/english.ts';
import { laterEnglish } from '../copy/later-english.ts';
import { jakarta } from '../testing/jakarta.ts';
import { noon, sampleLink } from '../testing/samples.ts';
import { type ExplainedCustomer, explain } from './explain.ts';

const language = {
  words: laterEnglish.explain,
  reasons: laterEnglish.reasons,
  time: english.time,
  style: jakarta,
};
const sari: NonNullable<ExplainedCustomer> = { name: 'Warung Sari Rasa', status: 'pending', whatsapp_accounts: [] };
const account = { phone_number_id: '1', phone_number: '+62', name: null, status: 'connected', onboarded_at: null };
const connected = { ...sari, status: 'active', whatsapp_accounts: [account] };
const hourMs = 3_600_000;
const at = (ms: number) => new Date(noon + ms).toISOString();
const explained = (more: Partial<SetupLink>, customer: ExplainedCustomer = sari, reason: string | null = null) =>
  explain(sampleLink(more), customer, noon, language, reason);

type Row = [name: string, link: Partial<SetupLink>, state: string, sentence: string];

test.each<Row>([
  [
    'active, days left',
    { expires_at: at(54 * hourMs) },
    'works',
    'This link works until Wed 25 Nov, 18:00 GMT+7. Nobody has finished signing up with it yet.',
  ],
  [
    'active, a minute more than a day left',
    { expires_at: at(24 * hourMs + 60_000) },
    'works',
    'This link works until Tue 24 Nov, 12:01 GMT+7. Nobody has finished signing up with it yet.',
  ],
  [
    'active, a day left',
    { expires_at: at(24 * hourMs) },
    'ending',
    'This link still works, but only for another 24 h. If the customer needs longer, a new link has to be created.',
  ],
  [
    'active, minutes left',
    { expires_at: at(12 * 60_000) },
    'ending',
    'This link still works, but only for another 12 min. If the customer needs longer, a new link has to be created.',
  ],
  [
    'active, a second left',
    { expires_at: at(1_000) },
    'ending',
    'This link still works, but only for another 1 min. If the customer needs longer, a new link has to be created.',
  ],
  [
    'active, at its expiry',
    { expires_at: at(0) },
    'past',
    'Kirim still lists this link as active, although its time ran out just now. Treat it as unusable.',
  ],
  [
    'active, past its expiry',
    { expires_at: at(-3 * hourMs) },
    'past',
    'Kirim still lists this link as active, although its time ran out 3 h ago. Treat it as unusable.',
  ],
  [
    'active, long past its expiry',
    { expires_at: at(-30 * 24 * hourMs) },
    'past',
    'Kirim still lists this link as active, although its time ran out on Sat 24 Oct, 12:00 GMT+7. Treat it as unusable.',
  ],
  [
    'active, expiry unreadable',
    { expires_at: 'soon' },
    'works',
    'This link works, as far as Kirim says; it gave no readable time at which it runs out. Nobody has finished signing up with it yet.',
  ],
  [
    'consumed hours ago, and no number',
    { status: 'consumed', consumed_at: at(-2 * hourMs) },
    'unconnected',
    'Warung Sari Rasa completed sign-up with this link on Mon 23 Nov, 10:00 GMT+7, but Kirim lists no number for it. The link can’t be used a second time.',
  ],
  [
    'consumed just now, and no number yet',
    { status: 'consumed', consumed_at: at(-4 * 60_000) },
    'settling',
    'Warung Sari Rasa completed sign-up with this link on Mon 23 Nov, 11:56 GMT+7, but Kirim lists no number yet. The link can’t be used a second time.',
  ],
  [
    'consumed, no time, and no number',
    { status: 'consumed', consumed_at: null },
    'unconnected',
    'Warung Sari Rasa completed sign-up with this link, but Kirim lists no number for it. The link can’t be used a second time.',
  ],
  [
    'expired',
    { status: 'expired', expires_at: at(-48 * hourMs) },
    'expired',
    'This link ran out on Sat 21 Nov, 12:00 GMT+7 without being used. It can’t be revived; create a new one.',
  ],
  [
    'expired, no time',
    { status: 'expired', expires_at: '' },
    'expired',
    'This link ran out without being used. It can’t be revived; create a new one.',
  ],
  [
    'revoked',
    { status: 'revoked' },
    'revoked',
    'Someone cancelled this link before it was used. Kirim doesn’t record who or when.',
  ],
  [
    'a state that nobody knows',
    { status: 'paused\u202e' },
    'unknown',
    'Kirim reports a state this console doesn’t know yet: “paused\ufffd”. Times and addresses below are still correct.',
  ],
  [
    'no state',
    { status: '' },
    'unknown',
    'Kirim reports a state this console doesn’t know yet: “not given”. Times and addresses below are still correct.',
  ],
])('%s', (_name, link, state, sentence) => {
  const explanation = explained(link);
  expect(explanation).toMatchObject({ state, sentence });
  expect(explanation.steps.length).toBeGreaterThan(0);
  expect(explanation.reply).not.toBe('');
  expect(JSON.stringify(explanation)).not.toMatch(/Invalid|NaN|undefined|\bnull\b(?!,"facts|,"reply)/);
});

describe('a link that was used', () => {
  const used = (ago: number | null, customer: ExplainedCustomer = sari) =>
    explained({ status: 'consumed', consumed_at: ago === null ? null : at(-ago) }, customer);

  test('with a number at Kirim there is nothing to do about it', () => {
    expect(used(2 * hourMs, connected)).toMatchObject({
      state: 'consumed',
      sentence:
        'Warung Sari Rasa completed sign-up with this link on Mon 23 Nov, 10:00 GMT+7. It can’t be used a second time; opening it again will fail, and that is expected.',
    });
    expect(used(null, connected).sentence).toMatch(/^Warung Sari Rasa completed sign-up with this link\. It can’t/);
    expect(used(2 * hourMs, connected).reply).toMatch(/You don’t have to do anything more\.$/);
    // What could not be read is not missing.
    expect(used(2 * hourMs, null).state).toBe('consumed');
  });

  test('without one, the way to it is named, and nobody is told that all is done', () => {
    const late = used(27 * hourMs);
    expect(late.steps).toEqual([
      'Copy the incident details and send them to engineering: after a completed sign-up a number should be there.',
    ]);
    expect(late.reply).toMatch(/no number is connected yet\. We’re looking into it and will come back to you\./);
    const soon = used(4 * 60_000);
    expect(soon.steps.join()).toMatch(/^Check again in a moment/);
    expect(soon.reply).toMatch(/your number is still being connected/);
    for (const { steps, reply } of [late, soon, used(null)]) {
      expect(steps.join()).not.toContain('nothing to do');
      expect(reply).not.toContain('You don’t have to do anything more');
    }
    expect(late.steps.join()).not.toContain('in a moment');
  });
});

test('only where a failed attempt may hide is it said that it leaves no mark', () => {
  expect(explained({}).caveat).toMatch(/^A failed attempt leaves no mark here\./);
  expect(explained({ expires_at: at(-1) }).caveat).not.toBeNull();
  for (const status of ['consumed', 'expired', 'revoked', 'paused']) expect(explained({ status }).caveat).toBeNull();
});

test('Kirim’s own console is offered where a new link may be needed', () => {
  const offered = (link: Partial<SetupLink>) => explained(link).isForKirim;
  expect(offered({ expires_at: at(hourMs) })).toBe(true);
  expect(offered({ expires_at: at(-hourMs) })).toBe(true);
  expect(offered({ status: 'expired' })).toBe(true);
  expect(offered({ status: 'revoked' })).toBe(true);
  expect(offered({})).toBe(false);
  expect(offered({ status: 'consumed' })).toBe(false);
  expect(offered({ status: 'paused' })).toBe(false);
});

test('facts give spans, and leave out what can not be counted', () => {
  const used = { status: 'consumed', created_at: at(-5 * hourMs) };
  expect(explained({ ...used, consumed_at: at(-108 * 60_000) }).facts[0]).toBe(
    'Kirim recorded the use Mon 23 Nov, 10:12 GMT+7, 3 h 12 min after the link was created.',
  );
  // A use before the creation is not a span, and a link that nobody dated has none.
  for (const created_at of [at(hourMs), '']) {
    expect(explained({ ...used, created_at, consumed_at: at(0) }).facts[0]).toBe(
      'Kirim recorded the use Mon 23 Nov, 12:00 GMT+7.',
    );
  }
});

describe('what is known of the customer', () => {
  test.each([
    ['archived', 'Warung Sari Rasa is archived in Kirim.'],
    ['suspended', 'Warung Sari Rasa is suspended in Kirim, so a sign-up may be refused.'],
  ])('%s is a fact, and is settled first', (status, fact) => {
    const explanation = explained({}, { ...sari, status });
    expect(explanation.facts).toContain(fact);
    expect(explanation.steps[0]).toMatch(/^First settle .* why Warung Sari Rasa is not in use\.$/);
  });

  test('the numbers that Kirim lists', () => {
    expect(explained({}).facts.join()).not.toContain('number');
    expect(explained({ status: 'consumed' }).facts).toContain('Kirim lists no WhatsApp number for Warung Sari Rasa.');
    expect(explained({}, { ...sari, whatsapp_accounts: [account, account] }).facts).toContain(
      'Kirim lists 2 WhatsApp numbers for Warung Sari Rasa.',
    );
  });

  test('nothing, when it could not be read', () => {
    const { sentence, facts } = explain(sampleLink({ status: 'consumed' }), null, noon, language);
    expect(sentence).toMatch(/^The customer completed sign-up/);
    expect(facts).toHaveLength(1);
  });
});

describe('with the reason from the address on which the customer landed', () => {
  test.each(reasonCodes)('%s brings its meaning and its reply to a link that works', (code) => {
    const known = laterEnglish.reasons.reasons[code];
    const { reason, reply } = explained({}, sari, code);
    expect(reason).toEqual({ code, known, sameLink: laterEnglish.reasons.sameLinkUsable[known.sameLinkUsable] });
    expect(reply).toBe(known.reply);
  });

  test.each([
    ['consumed', 'No: this link was used.'],
    ['expired', 'No: this link has run out.'],
    ['revoked', 'No: this link was cancelled.'],
  ])('a link that is %s can not be tried again, whatever the reason allows', (status, sameLink) => {
    const { reason, reply } = explained({ status }, sari, 'signup_cancelled');
    expect(reason?.sameLink).toBe(sameLink);
    expect(reply).not.toContain('open the same link again');
  });

  test('a code that nobody has written about is shown as it is', () => {
    const { reason, reply } = explained({}, sari, '<script>\n');
    expect(reason).toEqual({ code: '<script>\ufffd', known: null, sameLink: null });
    expect(reply).toBe(explained({}).reply);
  });
});
