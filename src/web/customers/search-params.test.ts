import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTokenLookalike } from '../../contract/ids.ts';
import { isSetupLinkStatus, setupLinkStatuses } from '../../contract/setup-link.ts';
import { customerHref } from '../links.ts';
import { readSeen } from './read-seen.ts';
import { readFilter, readOpenLink } from './search-params.ts';

const opaqueId = fc.stringMatching(/^[A-Za-z0-9_-]{1,128}$/);
const filter = fc.constantFrom(null, ...setupLinkStatuses);

test('an address says which customer and filter it was made for', () => {
  fc.assert(
    fc.property(opaqueId, filter, (id, status) => {
      const { pathname, searchParams } = new URL(customerHref(id, status), 'http://localhost');
      expect(pathname).toBe(`/customers/${id}`);
      expect(readFilter(searchParams, isSetupLinkStatus)).toEqual({ status, unknown: null });
    }),
  );
});

test('any text can stand in an address and be read from it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), filter, (text, status) => {
      const [, , id = '', ...rest] = customerHref(text, status).split(/[/?]/);
      expect(decodeURIComponent(id)).toBe(text);
      expect(rest).toEqual(status === null ? [] : [`status=${status}`]);
    }),
  );
});

describe('a word that is no status is never a filter', () => {
  test('whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((word) => !isSetupLinkStatus(word)),
        (word) => {
          expect(readFilter(new URLSearchParams({ status: word }), isSetupLinkStatus)).toEqual({
            status: null,
            unknown: word,
          });
        },
      ),
    );
  });

  test.each(['Active', 'ACTIVE', ' active', 'active,expired', 'all', 'null', 'constructor', '__proto__', '<script>'])(
    '%j',
    (word) => {
      expect(readFilter(new URLSearchParams({ status: word }), isSetupLinkStatus)).toEqual({
        status: null,
        unknown: word,
      });
    },
  );
});

test.each(['', 'status=', 'status', 'link=csl_1', 'Status=active'])('%j asks for all links', (search) => {
  expect(readFilter(new URLSearchParams(search), isSetupLinkStatus)).toEqual({ status: null, unknown: null });
});

test('of two filters the first holds', () => {
  expect(readFilter(new URLSearchParams('status=expired&status=active'), isSetupLinkStatus).status).toBe('expired');
});

test('all links are the address without a filter', () => {
  expect(customerHref('cus_paged')).toBe('/customers/cus_paged');
  expect(customerHref('cus_paged', 'expired')).toBe('/customers/cus_paged?status=expired');
});

test('an address says which link is open, beside the filter', () => {
  fc.assert(
    fc.property(filter, opaqueId, (status, linkId) => {
      fc.pre(!isTokenLookalike(linkId));
      const { searchParams } = new URL(customerHref('cus_1', status, linkId), 'http://localhost');
      expect(readOpenLink(searchParams)).toEqual({ linkId, isRefused: false });
      expect(readFilter(searchParams, isSetupLinkStatus)).toEqual({ status, unknown: null });
    }),
  );
});

test.each(['csl_abcdefghijklmnopqrstuvwx', '<script>', '../x', 'a b', 'x'.repeat(129)])(
  'an address never holds %s as the link that is open, and one that does is refused',
  (linkId) => {
    expect(customerHref('cus_1', 'active', linkId)).toBe('/customers/cus_1?status=active');
    expect(readOpenLink(new URLSearchParams({ link: linkId }))).toEqual({ linkId: null, isRefused: true });
  },
);

test('no link is open where the address names none', () => {
  for (const search of ['', 'link=', 'status=active']) {
    expect(readOpenLink(new URLSearchParams(search))).toEqual({ linkId: null, isRefused: false });
  }
});

test.each([
  ['active@1795672800', { status: 'active', at: 1_795_672_800_000 }],
  ['consumed@9999999999', { status: 'consumed', at: 9_999_999_999_000 }],
  ['awaiting_review@1000000000', { status: 'awaiting_review', at: 1_000_000_000_000 }],
  [`${'s'.repeat(32)}@1795672800`, { status: 's'.repeat(32), at: 1_795_672_800_000 }],
  ['__proto__@1795672800', { status: '__proto__', at: 1_795_672_800_000 }],
])('an address says how its link stood when it was shared: %s', (seen, read) => {
  const params = new URLSearchParams({ link: 'csl_1', seen });
  expect(readSeen(params)).toEqual(read);
  expect(readOpenLink(params)).toEqual({ linkId: 'csl_1', isRefused: false });
});

test.each([
  '',
  'active',
  '@1795672800',
  'active@',
  'active@179567280',
  'active@0795672800',
  'active@17956728000',
  'active@1795672800.5',
  'active@-179567280',
  'active@1795672800 ',
  'active@1795672800\n',
  ' active@1795672800',
  'Active@1795672800',
  'active2@1795672800',
  'in review@1795672800',
  'active@expired@1795672800',
  'active@1795672800@1795672800',
  'admin@acme.example',
  '<script>@1795672800',
  'csl_abcdefghijklmnopqrstuvwx@1795672800',
  `${'s'.repeat(33)}@1795672800`,
])('an address that says %j of it is refused, and its link is open all the same', (seen) => {
  const params = new URLSearchParams({ link: 'csl_1', seen });
  expect(readSeen(params)).toBeNull();
  expect(readOpenLink(params)).toEqual({ linkId: 'csl_1', isRefused: true });
});

test.each(['seen=active@1795672800', 'link=&seen=active@1795672800', 'link=a/b&seen=active@1795672800'])(
  'without a link nothing was seen: %s is refused',
  (search) => {
    expect(readOpenLink(new URLSearchParams(search))).toEqual({ linkId: null, isRefused: true });
  },
);
