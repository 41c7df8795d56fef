import { expect, test } from 'vitest';
import { noon, sampleLink } from '../testing/samples.ts';
import { timelineOf } from './timeline.ts';

const hourMs = 3_600_000;
const at = (ms: number) => new Date(noon + ms).toISOString();
const link = { created_at: at(-hourMs), expires_at: at(2 * hourMs) };

test('an active link lies between its creation and an end ahead', () => {
  expect(timelineOf(sampleLink(link), noon)).toEqual([
    { event: 'created', at: noon - hourMs, isAhead: false, since: null },
    { event: 'now', at: noon, isAhead: false, since: hourMs },
    { event: 'runs-out', at: noon + 2 * hourMs, isAhead: true, since: 2 * hourMs },
  ]);
});

test.each([
  ['consumed', 'used', { consumed_at: at(0) }, noon],
  ['expired', 'ran-out', { expires_at: at(0) }, noon],
  ['active', 'ran-out', { expires_at: at(0) }, noon],
  ['revoked', 'revoked', {}, null],
])('a link that is %s ends with: %s', (status, event, more, instant) => {
  const [created, end, ...rest] = timelineOf(sampleLink({ ...link, status, ...more }), noon);
  expect(created?.event).toBe('created');
  expect(end).toEqual({ event, at: instant, isAhead: false, since: instant === null ? null : hourMs });
  expect(rest).toEqual([]);
});

test('times that can not be read, or stand in the wrong order, have no span', () => {
  const unreadable = timelineOf(sampleLink({ created_at: 'x', expires_at: 'y' }), noon);
  expect(unreadable.map(({ since }) => since)).toEqual([null, null, null]);
  const reversed = timelineOf(sampleLink({ status: 'consumed', created_at: at(0), consumed_at: at(-1) }), noon);
  expect(reversed.map(({ since }) => since)).toEqual([null, null]);
});
