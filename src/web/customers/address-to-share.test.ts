import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setupLinkStatuses } from '../../contract/setup-link.ts';
import { customerHref } from '../links.ts';
import { addressToShare } from './address-to-share.ts';
import { readSeen } from './read-seen.ts';
import { readOpenLink } from './search-params.ts';

const readAt = Date.parse('2026-11-26T05:00:00.900Z');
const row = customerHref('cus_1', 'active', 'csl_1');

test('to the address of a row comes its status and the second in which it was read, and nothing else', () => {
  expect(addressToShare(row, 'active', readAt)).toBe(
    '/customers/cus_1?status=active&link=csl_1&seen=active@1795669200',
  );
});

test('whoever opens it reads just that', () => {
  fc.assert(
    fc.property(fc.constantFrom(...setupLinkStatuses), fc.integer({ min: 1e9, max: 9_999_999_999 }), (status, at) => {
      const { searchParams } = new URL(addressToShare(`http://localhost${row}`, status, at * 1_000 + 999));
      expect(readSeen(searchParams)).toEqual({ status, at: at * 1_000 });
      expect(readOpenLink(searchParams)).toEqual({ linkId: 'csl_1', isRefused: false });
    }),
  );
});

describe('an address stays as it is', () => {
  test.each([
    ['at which no row is open', customerHref('cus_1', 'active'), 'active', readAt],
    ['of a row whose id no address may hold', customerHref('cus_1', null, 'a/b'), 'active', readAt],
    ['for a status that is no plain word', row, 'In review', readAt],
    ['for a status that hides more', row, 'active&link=csl_2', readAt],
    ['for no status', row, '', readAt],
    ['for a time that is none', row, 'active', Number.NaN],
    ['for a time long before this console', row, 'active', 0],
  ])('%s', (_which, href, status, at) => {
    expect(addressToShare(href, status, at)).toBe(href);
  });
});
