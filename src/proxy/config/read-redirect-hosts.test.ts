import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { plainRuntime } from '../testing/plain-runtime.ts';

const read = (REDIRECT_HOSTS: string) => readConfig({ REDIRECT_HOSTS }, [], plainRuntime);

test.each([
  ['toko.example', ['toko.example']],
  [' Toko.Example , *.TOKO.example,localhost', ['toko.example', '*.toko.example', 'localhost']],
  ['xn--caf-dma.example,10.1.2.3', ['xn--caf-dma.example', '10.1.2.3']],
])('%s names hosts', (given, redirectHosts) => {
  expect(read(given)).toMatchObject({ ok: true, config: { redirectHosts } });
});

test.each([
  '',
  ',',
  'toko.example,',
  '*',
  '*.example',
  '*.*.example',
  'www.*.example',
  'toko*.example',
  '.toko.example',
  'toko.example.',
  'toko..example',
  '-toko.example',
  'https://toko.example',
  'toko.example:443',
  'toko.example/connected',
  'toko.example toko2.example',
  'café.example',
  `${'t'.repeat(64)}.example`,
])('%j is refused', (given) => {
  expect(read(given)).toEqual({
    ok: false,
    problems: [
      'REDIRECT_HOSTS must be names of hosts without scheme, port or path, comma-separated, such as example.com, *.example.com.',
    ],
  });
});
