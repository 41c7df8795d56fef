import { expect, test } from 'vitest';
import { sampleLink } from '../testing/samples.ts';
import { hostsOf, linksByHost } from './links-to-host.ts';

const leadingTo = (id: string, success: string | null, failure: string | null = null) =>
  sampleLink({ id, success_redirect_url: success, failure_redirect_url: failure });

test('a link leads to the hosts of both ends, each once, and to none that can not be read', () => {
  expect(hostsOf(leadingTo('a', 'https://Toko.example/a', 'https://toko.example/b?x=1'))).toEqual(['toko.example']);
  expect(hostsOf(leadingTo('a', 'https://toko.example:8443', 'http://toko.example/b'))).toEqual([
    'toko.example:8443',
    'toko.example',
  ]);
  expect(hostsOf(leadingTo('a', null, 'javascript:alert(1)'))).toEqual([]);
});

test('links are found by a host at either end, in the order of the list', () => {
  const first = leadingTo('a', 'https://toko.example/');
  const other = leadingTo('b', 'https://warung.example/', 'https://kafe.example/');
  const last = leadingTo('c', 'https://kafe.example/x', 'https://TOKO.example/');
  const byHost = linksByHost([first, other, last]);
  expect(byHost.get('toko.example')).toEqual([first, last]);
  expect(byHost.get('kafe.example')).toEqual([other, last]);
  expect(byHost.get('nowhere.example')).toBeUndefined();
});
