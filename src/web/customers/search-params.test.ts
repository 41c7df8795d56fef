import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTokenLookalike } from '../../contract/ids.ts';
import { isSetupLinkStatus, setupLinkStatuses } from '../../contract/setup-link.ts';
import { customerHref } from '../links.ts';
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
