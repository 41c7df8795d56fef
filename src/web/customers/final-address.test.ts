import { expect, test } from 'vitest';
import { finalAddress } from './final-address.ts';

function readable(address: string, reason: string | null = null) {
  const final = finalAddress(address, 'failure', reason);
  if (!final.isReadable) throw new Error(`${address} could not be read`);
  return final;
}

const failedChecks = (address: string) =>
  readable(address)
    .checks.filter(({ isWell }) => !isWell)
    .map(({ check }) => check);

test('the parameters are appended in the order that Kirim documents, and unknown ones are clearly not real', () => {
  expect(finalAddress('https://toko.example/connected', 'success', null)).toMatchObject({
    own: { scheme: 'https://', host: 'toko.example', rest: '/connected' },
    text: 'https://toko.example/connected?customer_id=CUSTOMER_ID&account_id=ACCOUNT_ID&status=success',
  });
  expect(readable('https://toko.example/failed').text).toBe(
    'https://toko.example/failed?customer_id=CUSTOMER_ID&status=failed&reason=REASON',
  );
});

test('the caller’s own query stays as it was written', () => {
  const own = 'https://toko.example/f?src=a+b%20c&x=1&x=2';
  expect(readable(own)).toMatchObject({
    own: { rest: '/f?src=a+b%20c&x=1&x=2' },
    text: `${own}&customer_id=CUSTOMER_ID&status=failed&reason=REASON`,
  });
});

test('a reason is put in, and can not add a parameter of its own', () => {
  expect(readable('https://toko.example/f', 'no_waba_found').text).toMatch(/&reason=no_waba_found$/);
  expect(readable('https://toko.example/f', 'a&status=success#').text).toMatch(/&reason=a%26status%3Dsuccess%23$/);
});

test('a # part comes last, and is found fault with', () => {
  expect(readable('https://toko.example/f#top').text).toMatch(/&reason=REASON#top$/);
  expect(failedChecks('https://toko.example/f#top')).toEqual(['no-fragment']);
});

test('what can go wrong with an address is looked at', () => {
  expect(failedChecks('https://toko.example/f')).toEqual([]);
  expect(failedChecks('http://toko.example/f')).toEqual(['https']);
  // As the list says of it: no fault of its scheme, but of no use to whoever signs up elsewhere.
  expect(failedChecks('http://localhost:3000/f')).toEqual(['not-local']);
  expect(failedChecks('https://toko.example/f?status=mine')).toEqual(['no-duplicates']);
  expect(failedChecks('https://toko.example/f?account_id=1')).toEqual([]);
  expect(failedChecks(`https://toko.example/${'f'.repeat(1_950)}`)).toEqual(['short-enough']);
});

test.each([
  ['not an address', 'unreadable'],
  ['https://toko.example/\u202ef', 'unreadable'],
  ['https://a:b@toko.example/', 'holds-a-user-name'],
  [`https://toko.example/${'f'.repeat(2_000)}`, 'too-long'],
])('%.40s is not guessed at', (address, fault) => {
  expect(finalAddress(address, 'success', null)).toEqual({ isReadable: false, fault, text: address });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'http:x', 'http://a:b@toko.example/', '//toko.example'])(
  '%s is never taken for a web address',
  (address) => {
    expect(finalAddress(address, 'success', null).isReadable).toBe(false);
  },
);
