import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { canaryKey } from '../testing/canary-key.ts';
import { plainRuntime } from '../testing/plain-runtime.ts';

const read = (KIRIM_API_URL: string, more: Record<string, string> = {}) =>
  readConfig({ KIRIM_API_KEY: canaryKey, KIRIM_API_URL, ...more }, [], plainRuntime);

test.each([
  ['https://api.kirimdev.com/v1', 'https://api.kirimdev.com/v1'],
  ['https://api.kirimdev.com/v1//', 'https://api.kirimdev.com/v1'],
  ['HTTPS://API.KIRIMDEV.COM:443/v1', 'https://api.kirimdev.com/v1'],
  ['http://127.0.0.1:9/v1', 'http://127.0.0.1:9/v1'],
  ['http://127.1:9/v1', 'http://127.0.0.1:9/v1'],
  ['http://localhost:9', 'http://localhost:9'],
  ['http://[::1]:9/v1', 'http://[::1]:9/v1'],
  ['https://localhost/a/b/v1', 'https://localhost/a/b/v1'],
])('%s is taken as %s', (given, baseUrl) => {
  expect(read(given)).toMatchObject({ ok: true, config: { kirim: { baseUrl } } });
});

const notAnAddress = 'KIRIM_API_URL is not an http or https address.';
const inTheClear = 'KIRIM_API_URL must be https: the key would travel in the clear (http only for a loopback host).';
const notPlain =
  'KIRIM_API_URL must be plain ASCII without spaces: letters of other alphabets can look like those of Kirim.';
const credentials = 'KIRIM_API_URL must not hold a user name or password.';
const query = 'KIRIM_API_URL must not hold ? or #.';
const dot = 'The host of KIRIM_API_URL must not end with a dot.';
const portZero = 'KIRIM_API_URL names port 0, on which nobody can answer.';
const elsewhere =
  'A live key goes to api.kirimdev.com or to this computer alone; to send it elsewhere, set ALLOW_KIRIM_HOST to the host in KIRIM_API_URL.';
const otherPath = "KIRIM_API_URL names Kirim's host, but its API is at https://api.kirimdev.com/v1.";

test.each([
  ['', notAnAddress],
  ['api.kirimdev.com/v1', notAnAddress],
  ['https://', notAnAddress],
  ['ftp://api.kirimdev.com/v1', notAnAddress],
  ['javascript:alert(1)', notAnAddress],
  ['https://api.kirimdev.com/v1\n', notPlain],
  ['https://api.kirimdеv.com/v1', notPlain],
  ['https://me@api.kirimdev.com/v1', credentials],
  ['https://api.kirimdev.com:443@kirim.example/v1', credentials],
  ['https://api.kirimdev.com/v1?x=1', query],
  ['https://api.kirimdev.com/v1?', query],
  ['https://api.kirimdev.com/v1#x', query],
  ['https://api.kirimdev.com./v1', dot],
  ['http://localhost./v1', dot],
  ['https://api.kirimdev.com:0/v1', portZero],
  ['http://api.kirimdev.com/v1', inTheClear],
  ['http://localhost.kirim.example/v1', inTheClear],
  ['http://127.0.0.1.nip.io/v1', inTheClear],
  ['http://192.168.1.5/v1', inTheClear],
  ['http://0.0.0.0/v1', inTheClear],
  ['http://[::ffff:127.0.0.1]/v1', inTheClear],
  ['https://api.kirimdev.com', otherPath],
  ['https://api.kirimdev.com/v2', otherPath],
  ['https://api.kirimdev.com:8443/v1', otherPath],
  ['https://api.kirimdev.com\\@kirim.example/v1', otherPath],
  ['https://api.kirmdev.com/v1', elsewhere],
  ['https://api.kirimdev.com.example/v1', elsewhere],
  ['https://10.0.0.8/v1', elsewhere],
  ['https://[2001:db8::1]/v1', elsewhere],
])('%s is refused', (given, problem) => {
  expect(read(given)).toEqual({ ok: false, problems: [problem] });
});

test('a live key goes to another host only when that is named a second time, to the letter', () => {
  const url = 'https://kirim.example/v1';
  expect(read(url, { ALLOW_KIRIM_HOST: 'kirim.example' })).toMatchObject({
    ok: true,
    config: { kirim: { baseUrl: url } },
  });
  for (const ALLOW_KIRIM_HOST of ['*', 'example', 'other.example', '', '1']) {
    expect(read(url, { ALLOW_KIRIM_HOST })).toEqual({ ok: false, problems: [elsewhere] });
  }
});

test('a test key opens nothing real, and may go to any host', () => {
  const KIRIM_API_KEY = 'kdv_test_000000000000000000000000';
  expect(read('https://kirim.example/v1', { KIRIM_API_KEY })).toMatchObject({ ok: true });
  expect(read('http://kirim.example/v1', { KIRIM_API_KEY })).toEqual({ ok: false, problems: [inTheClear] });
});

test('an address without a key is no address of the sandbox', () => {
  expect(readConfig({ KIRIM_API_URL: 'https://api.kirimdev.com/v1' }, [], plainRuntime)).toEqual({
    ok: false,
    problems: ['KIRIM_API_URL is set without a key; set KIRIM_API_KEY or KIRIM_API_KEY_FILE too.'],
  });
});
