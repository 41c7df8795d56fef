import { expect, test } from 'vitest';
import { readPage } from './page.ts';
import { SetupLink } from './setup-link.ts';

const link = {
  id: 'csl_01HXYZABCDEFGHJKMNPQRSTVWX',
  object: 'customer_setup_link',
  customer_id: 'b6f1',
  status: 'active',
  token_last4: 'a1B2',
  expires_at: '2026-11-25T05:00:00Z',
  consumed_at: null,
  success_redirect_url: null,
  failure_redirect_url: 'https://example.com/failed',
  created_at: '2026-11-18T05:00:00Z',
};
const envelope = { has_more: true, next_cursor: 'abc', request_id: 'req_1' };

test('a page of the contract comes through as it is', () => {
  const body = { ...envelope, data: [link] };
  expect(readPage(SetupLink, body)).toEqual({ page: body, dropped: 0 });
});

test('a page without rows is a page', () => {
  expect(readPage(SetupLink, { ...envelope, data: [] })?.page.data).toEqual([]);
});

test('what the contract does not name is left out, of page and rows', () => {
  const body = { ...envelope, total: 1, data: [{ ...link, setup_url: 'https://app.example/onboard/x' }] };
  expect(readPage(SetupLink, body)?.page).toEqual({ ...envelope, data: [link] });
});

test('an unknown status and fields of another type cost themselves, not their row', () => {
  const drifted = { id: link.id, status: 'paused', token_last4: 1234, consumed_at: 5, success_redirect_url: undefined };
  expect(readPage(SetupLink, { ...envelope, data: [drifted] })?.page.data).toEqual([
    {
      id: link.id,
      object: 'customer_setup_link',
      customer_id: '',
      status: 'paused',
      token_last4: '',
      expires_at: '',
      consumed_at: null,
      success_redirect_url: null,
      failure_redirect_url: null,
      created_at: '',
    },
  ]);
});

test('rows that can not be read are left out and counted', () => {
  const { id: _, ...withoutId } = link;
  const reading = readPage(SetupLink, { ...envelope, data: [withoutId, link, null, 'row', { ...link, id: '' }] });
  expect(reading).toEqual({ page: { ...envelope, data: [link] }, dropped: 4 });
});

test('a page none of whose rows can be read is no page: it must not look empty', () => {
  expect(readPage(SetupLink, { ...envelope, data: [{}, null] })).toBeNull();
});

test('a cursor and an id that are missing or no text are none', () => {
  expect(readPage(SetupLink, { has_more: false, data: [], next_cursor: 7 })?.page).toEqual({
    has_more: false,
    data: [],
    next_cursor: null,
    request_id: '',
  });
});

test.each([null, 'page', [], {}, { data: [] }, { data: {}, has_more: false }, { data: [], has_more: 'no' }])(
  '%j is no page',
  (body) => {
    expect(readPage(SetupLink, body)).toBeNull();
  },
);
