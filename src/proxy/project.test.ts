import { expect, test } from 'vitest';
import { projectCustomer, projectCustomers, projectMe, projectSetupLinks } from './project.ts';
import { sampleCustomer, sampleDetail, sampleLink, sampleMe, samplePage, sampleRequestId } from './testing/samples.ts';

const secret = 'csl_0123456789abcdefghijABCD';
const extras = {
  token: secret,
  setup_url: `https://app.kirimdev.com/onboard/${secret}`,
  api_key: { value: 'k' },
  new_field: 1,
};

test('good answers cross as they are', () => {
  const links = samplePage([sampleLink]);
  const customers = samplePage([sampleCustomer]);
  const customer = { data: sampleDetail, request_id: sampleRequestId };
  expect(projectSetupLinks(links)).toEqual({ body: links, dropped: 0, drift: [] });
  expect(projectCustomers(customers)).toEqual({ body: customers, dropped: 0, drift: [] });
  expect(projectCustomer(customer)).toEqual({ body: customer, dropped: 0, drift: [] });
  expect(projectMe(sampleMe)).toEqual({ body: sampleMe, dropped: 0, drift: [] });
});

test('fields that are not of the contract never cross', () => {
  const account = { ...sampleDetail.whatsapp_accounts[0], ...extras };
  const crossed = [
    projectSetupLinks({ ...samplePage([{ ...sampleLink, ...extras }]), ...extras }),
    projectCustomers({ ...samplePage([{ ...sampleCustomer, ...extras }]), ...extras }),
    projectCustomer({ data: { ...sampleDetail, ...extras, whatsapp_accounts: [account] }, request_id: '', ...extras }),
    projectMe({
      data: { ...extras, ...sampleMe.data, organization: { ...sampleMe.data.organization, ...extras } },
      ...extras,
    }),
  ];
  expect(crossed).not.toContain(null);
  const text = JSON.stringify(crossed.map((projected) => projected?.body));
  for (const word of ['token"', 'setup_url', 'api_key":{"value', 'new_field', secret]) expect(text).not.toContain(word);
});

test('of a token or key only the last four characters cross', () => {
  const links = projectSetupLinks(samplePage([{ ...sampleLink, token_last4: secret }]));
  expect(links?.body).toMatchObject({ data: [{ token_last4: 'ABCD' }] });
  const { api_key } = sampleMe.data;
  const me = projectMe({ ...sampleMe, data: { ...sampleMe.data, api_key: { ...api_key, last4: 'kdv_live_wxyz' } } });
  expect(me?.body).toMatchObject({ data: { api_key: { last4: 'wxyz' } } });
});

test('an unknown status crosses as it is, up to 32 characters', () => {
  const status = 'paused'.repeat(20);
  const links = projectSetupLinks(
    samplePage([
      { ...sampleLink, status: 'paused' },
      { ...sampleLink, status },
    ]),
  );
  expect(links?.body).toMatchObject({ data: [{ status: 'paused' }, { status: status.slice(0, 32) }] });
  const customer = projectCustomer({
    data: { ...sampleDetail, status, whatsapp_accounts: [{ status }] },
    request_id: '',
  });
  expect(customer?.body).toMatchObject({
    data: { status: status.slice(0, 32), whatsapp_accounts: [{ status: status.slice(0, 32) }] },
  });
});

test('rows that can not be read are left out and counted', () => {
  const { id: _, ...withoutId } = sampleLink;
  expect(projectSetupLinks(samplePage([withoutId, sampleLink, 5]))).toEqual({
    body: samplePage([sampleLink]),
    dropped: 2,
    drift: [{ kind: 'dropped_row', count: 2, fields: [] }],
  });
});

test.each([
  ['nothing', undefined],
  ['an array', []],
  ['no data', { has_more: false, next_cursor: null }],
  ['data that are no list', { ...samplePage([]), data: {} }],
  ['no word about more', { data: [], next_cursor: null }],
  ['only broken rows', samplePage([{}, {}])],
  ['over 1,000 rows', samplePage(Array.from({ length: 1001 }, () => sampleLink))],
])('a page of %s is unreadable', (_name, body) => {
  expect(projectSetupLinks(body)).toBeNull();
});

test('an answer of another kind is unreadable', () => {
  expect(projectMe({ data: sampleDetail })).toBeNull();
  expect(projectCustomer(samplePage([sampleCustomer]))).toBeNull();
});
