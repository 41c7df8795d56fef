/** The words of JSON Schema that Kirim's document and zod's output use. */
export type JsonSchema = {
  $ref?: string;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  type?: string | string[];
  const?: string;
  enum?: string[];
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  description?: string;
  maxItems?: number;
  maximum?: number;
};

/**
 * Every field of a schema with its type, flat, so that two schemas compare line by line: `data[].consumed_at` is
 * `null | string`; a field that may be absent has a `?` after its name. Defaults, formats, lengths and lists of values
 * are left out. `schemas` is where references point.
 */
export function fieldsOf(schema: JsonSchema, schemas: Record<string, JsonSchema>, at = ''): Record<string, string> {
  const parts = partsOf(schema, schemas);
  const types = parts.flatMap(({ type = [], const: value }) => (value === undefined ? type : JSON.stringify(value)));
  const required = parts.flatMap((part) => part.required ?? []);
  const inner = parts.flatMap(({ properties = {}, items }) => [
    ...Object.entries(properties).map(([name, property]) =>
      fieldsOf(property, schemas, `${at}${at && '.'}${name}${required.includes(name) ? '' : '?'}`),
    ),
    ...(items === undefined ? [] : [fieldsOf(items, schemas, `${at}[]`)]),
  ]);
  return Object.assign({ [at]: [...new Set(types)].sort().join(' | ') }, ...inner);
}

function partsOf(schema: JsonSchema, schemas: Record<string, JsonSchema>): JsonSchema[] {
  const { $ref, allOf = [], anyOf = [], ...own } = schema;
  const others = [...allOf, ...anyOf];
  if ($ref !== undefined) {
    const target = schemas[$ref.replace('#/components/schemas/', '')];
    if (target === undefined) throw new Error(`${$ref} points at nothing`);
    others.push(target);
  }
  return [own, ...others.flatMap((other) => partsOf(other, schemas))];
}
