import { expect, test } from 'vitest';
import { isJsonType, readJson } from './read-json.ts';

test.each([
  'application/json',
  'Application/JSON; charset=UTF-8',
  'application/json;charset="utf-8"',
  'application/problem+json',
  'application/json ; charset=utf-8',
])('%s promises JSON', (type) => {
  expect(isJsonType(type)).toBe(true);
});

test.each([
  null,
  '',
  'text/html',
  'text/json',
  'text/plain; application/json',
  'application/json; charset=utf-16',
  'application/json; charset=latin1',
  'application/jsonp',
  'application/json, text/html',
  'application/json; boundary=x',
])('%s does not', (type) => {
  expect(isJsonType(type)).toBe(false);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('reads a value', () => {
  expect(readJson(bytes('{"a":["é",null]}'))).toEqual({ a: ['é', null] });
});

test.each([
  ['nothing', bytes('')],
  ['truncated JSON', bytes('{"data":[')],
  ['a page of HTML', bytes('<!doctype html>')],
  ['two values', bytes('{}{}')],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ['UTF-16', new Uint8Array([0x7b, 0x00, 0x7d, 0x00])],
  ['17 levels', bytes('['.repeat(17) + ']'.repeat(17))],
  ['100,000 levels', bytes('['.repeat(100_000) + ']'.repeat(100_000))],
])('%s is unreadable', (_name, input) => {
  expect(readJson(input)).toBeUndefined();
});

test('16 levels are readable', () => {
  expect(readJson(bytes('['.repeat(16) + ']'.repeat(16)))).toBeDefined();
});

test('a key called __proto__ changes nothing', () => {
  readJson(bytes('{"__proto__":{"polluted":true}}'));
  expect('polluted' in {}).toBe(false);
});
