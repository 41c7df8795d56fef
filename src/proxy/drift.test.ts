import { expect, test } from 'vitest';
import { projectCustomer, projectCustomers, projectMe, projectSetupLinks } from './project.ts';
import { canaryKey, leaksIn } from './testing/canary-key.ts';
import { sampleCustomer, sampleDetail, sampleLink, sampleMe, samplePage } from './testing/samples.ts';

const driftOfLinks = (rows: readonly unknown[], envelope: object = {}) =>
  projectSetupLinks({ ...samplePage(rows), ...envelope })?.drift;

test('fields that the contract does not name are counted, and named', () => {
  expect(
    driftOfLinks(
      [
        { ...sampleLink, template: 1 },
        { ...sampleLink, template: 2, note: '' },
      ],
      { total: 9 },
    ),
  ).toEqual([{ kind: 'extra_field', count: 4, fields: ['total', 'template', 'note'] }]);
});

test.each([
  ['missing', undefined],
  ['null where a text was', null],
  ['a number', 5],
  ['a list', []],
  ['an object', {}],
])('a field that is %s is counted', (_name, created_at) => {
  const row = JSON.parse(JSON.stringify({ ...sampleLink, created_at }));
  expect(driftOfLinks([sampleLink, row])).toEqual([{ kind: 'unreadable_field', count: 1, fields: ['created_at'] }]);
});

test('each row is compared with itself, however many were left out before it', () => {
  const rows = [{}, sampleLink, null, { id: 7 }, { ...sampleLink, id: 'csl_2', status: 7 }, sampleLink];
  expect(driftOfLinks(rows)).toEqual([
    { kind: 'unreadable_field', count: 1, fields: ['status'] },
    { kind: 'dropped_row', count: 3, fields: [] },
  ]);
});

test.each([null, '', 7])(
  'a page that speaks of more and gives %j as the way there contradicts itself',
  (next_cursor) => {
    expect(driftOfLinks([sampleLink], { has_more: true, next_cursor })).toContainEqual({
      kind: 'inconsistent_page',
      count: 1,
      fields: [],
    });
  },
);

test('a page with more, and one without, are no drift', () => {
  expect(driftOfLinks([sampleLink], { has_more: true, next_cursor: 'abc' })).toEqual([]);
  expect(driftOfLinks([])).toEqual([]);
});

test('what a customer is called by its own people is no drift', () => {
  const metadata = { plan: 'gold', nested: { a: [1, { b: null }] }, toString: 'mine' };
  expect(projectCustomers(samplePage([{ ...sampleCustomer, metadata }]))?.drift).toEqual([]);
});

test('numbers of a customer are compared too, and a list of them that can not be read', () => {
  const account = { ...sampleDetail.whatsapp_accounts[0], quality: 'green', status: null };
  const customer = (whatsapp_accounts: unknown) =>
    projectCustomer({ data: { ...sampleDetail, whatsapp_accounts }, request_id: 'req_1' })?.drift;
  expect(customer([account])).toEqual([
    { kind: 'unreadable_field', count: 1, fields: ['status'] },
    { kind: 'extra_field', count: 1, fields: ['quality'] },
  ]);
  for (const unreadable of [undefined, null, {}, 'none', [5, 6]]) {
    expect(customer(unreadable)).toEqual([{ kind: 'unreadable_field', count: 1, fields: ['whatsapp_accounts'] }]);
  }
});

test('the answer about the key is compared too', () => {
  const data = { ...sampleMe.data, region: 'id' };
  expect(projectMe({ ...sampleMe, data })?.drift).toEqual([{ kind: 'extra_field', count: 1, fields: ['region'] }]);
});

test('names are few and of the alphabet of a machine: a name may be data', () => {
  const names = [
    canaryKey,
    'Budi Santoso',
    '+62 812',
    '<b>',
    'x'.repeat(65),
    '__proto__',
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
  ];
  const extras = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}: 1`)}}`);
  const drift = driftOfLinks([
    JSON.parse(JSON.stringify(sampleLink)),
    Object.assign(Object.create(null), sampleLink, extras),
  ]);
  expect(drift).toHaveLength(1);
  expect(drift?.[0]?.count).toBe(names.length);
  expect(drift?.[0]?.fields.length).toBeLessThanOrEqual(5);
  expect(leaksIn(JSON.stringify(drift))).toEqual([]);
  expect(JSON.stringify(drift)).not.toMatch(/Budi|812|<b>|xxxx/);
});
