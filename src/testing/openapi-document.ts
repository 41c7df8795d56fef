import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { JsonSchema } from './fields-of.ts';

/** The parts of Kirim's OpenAPI document that are compared with the contract. */
export type OpenapiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> };
};

type Operation = {
  parameters?: { $ref?: string; name?: string; in?: string; schema?: JsonSchema }[];
  responses: Record<string, { content?: { 'application/json': { schema: JsonSchema } } }>;
};

/** Kirim's document, as it lies beside the contract. */
export function readOpenapiDocument(): OpenapiDocument {
  return parse(readFileSync(new URL('../contract/kirim.openapi.yaml', import.meta.url), 'utf8'));
}
