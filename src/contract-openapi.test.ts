import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Customer, CustomerResponse, customerStatuses, WhatsappAccount } from './contract/customer.ts';
import { KirimError, kirimErrorTypes } from './contract/fault.ts';
import { MeResponse } from './contract/organization.ts';
import { CustomerPage, SetupLinkPage } from './contract/page.ts';
import { customersPerRequest, kirimPaths, setupLinksPerPage } from './contract/paths.ts';
import { SetupLink, setupLinkStatuses } from './contract/setup-link.ts';
import { apiRoutes } from './proxy/api-routes.ts';
import { fieldsOf, type JsonSchema } from './testing/fields-of.ts';
import { readOpenapiDocument } from './testing/openapi-document.ts';

const { paths, components } = readOpenapiDocument();

function contractFields(schema: z.ZodMiniType): Record<string, string> {
  const json: JsonSchema = JSON.parse(JSON.stringify(z.toJSONSchema(schema)));
  return fieldsOf(json, {});
}

function kirimSchema(name: string): JsonSchema {
  const schema = components.schemas[name];
  if (schema === undefined) throw new Error(`The document has no ${name}`);
  return schema;
}

describe('every field, its type, and whether it may be null or absent, is as the document says', () => {
  test.each([
    ['SetupLink', SetupLink],
    ['SetupLinkPage', SetupLinkPage],
    ['WhatsappAccount', WhatsappAccount],
    ['Customer', Customer],
    ['CustomerPage', CustomerPage],
    ['CustomerResponse', CustomerResponse],
    ['MeResponse', MeResponse],
    ['ErrorEnvelope', KirimError],
  ])('%s', (name, schema) => {
    expect(contractFields(schema)).toEqual(fieldsOf(kirimSchema(name), components.schemas));
  });

  test('and the comparison sees a field of another type, one too many, and null', () => {
    const kirim = fieldsOf(kirimSchema('WhatsappAccount'), {});
    const drifted = [
      { status: z.number() },
      { extra: z.string() },
      { name: z.string() },
      { name: z.optional(z.string()) },
    ];
    for (const drift of drifted) expect(contractFields(z.extend(WhatsappAccount, drift))).not.toEqual(kirim);
    expect(contractFields(WhatsappAccount)).toMatchObject({ status: 'string', name: 'null | string' });
  });
});

test('the known statuses are those of the document', () => {
  expect(setupLinkStatuses).toEqual(kirimSchema('SetupLinkStatus').enum);
  expect(customerStatuses).toEqual(kirimSchema('CustomerStatus').enum);
});

test('the known error types are those of the document', () => {
  const { description = '' } = kirimSchema('ErrorEnvelope').properties?.error?.properties?.type ?? {};
  expect(description).toContain(`One of ${kirimErrorTypes.join(', ')};`);
});

test('pages are as long as the document says', () => {
  expect(setupLinksPerPage).toBe(kirimSchema('SetupLinkPage').properties?.data?.maxItems);
  const limit = paths['/customers']?.get?.parameters?.find(({ name }) => name === 'limit');
  expect(customersPerRequest).toBe(limit?.schema?.maximum);
});

test.each([
  [kirimPaths.me(), 'MeResponse'],
  [kirimPaths.customers(), 'CustomerPage'],
  [kirimPaths.customer('ID'), 'CustomerResponse'],
  [kirimPaths.setupLinks('ID'), 'SetupLinkPage'],
])('the document has GET %s, which answers with %s', (path, schema) => {
  const operation = paths[path.replace('ID', '{id}')]?.get;
  expect(operation?.responses['200']?.content?.['application/json'].schema.$ref).toBe(`#/components/schemas/${schema}`);
});

test.each(apiRoutes.map((route) => [route.template, route] as const))(
  'the proxy lets the parameters through that the document names: %s',
  (template, route) => {
    const { parameters = [] } = paths[template.replace(':id', '{id}')]?.get ?? {};
    const documented = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    expect(Object.keys(route.parameters).sort()).toEqual(documented.sort());
  },
);
