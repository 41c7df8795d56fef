import { jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRemoteKeys, KeysUnavailable } from './remote-keys.ts';
import { createKey, sign, startKeyServer } from './testing/token-issuer.ts';

const second = 1_000;
const hour = 3_600 * second;

let server: Awaited<ReturnType<typeof startKeyServer>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  server = await startKeyServer([]);
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

test('a thousand tokens with made-up key ids cost two fetches at most', async () => {
  const key = await createKey('good');
  server.keys = [key.jwk];
  const keys = createRemoteKeys(server.url, fetch);
  await jwtVerify(await sign(key), keys);
  later(31 * second);
  const tokens = await Promise.all(
    Array.from({ length: 1_000 }, (_, index) => sign(key, {}, { kid: `made-up-${index}` })),
  );
  const outcomes = await Promise.allSettled(tokens.map((token) => jwtVerify(token, keys)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([]);
  // One after another as well: those at the same time share a fetch anyhow.
  for (const token of tokens.slice(0, 100)) await expect(jwtVerify(token, keys)).rejects.toThrow();
  expect(server.fetches).toBeLessThanOrEqual(2);
  await jwtVerify(await sign(key), keys);
});

test('while their server is down, made-up key ids cost a fetch every five seconds', async () => {
  const key = await createKey('good');
  server.status = 500;
  const keys = createRemoteKeys(server.url, fetch);
  for (let count = 0; count < 20; count += 1) {
    await expect(jwtVerify(await sign(key), keys)).rejects.toBeInstanceOf(KeysUnavailable);
  }
  expect(server.fetches).toBe(1);
  server.status = 200;
  server.keys = [key.jwk];
  later(6 * second);
  await jwtVerify(await sign(key), keys);
  expect(server.fetches).toBe(2);
});

test('keys that were good are believed for a day while their server is down, and no longer', async () => {
  const key = await createKey('good');
  server.keys = [key.jwk];
  const keys = createRemoteKeys(server.url, fetch);
  await jwtVerify(await sign(key), keys);
  server.status = 503;
  later(23 * hour);
  await jwtVerify(await sign(key), keys);
  later(2 * hour);
  await expect(jwtVerify(await sign(key), keys)).rejects.toBeInstanceOf(KeysUnavailable);
});

test('a key that its issuer took back is forgotten within minutes, a new one known after half a minute', async () => {
  const [old, next] = [await createKey('old'), await createKey('next')];
  server.keys = [old.jwk];
  const keys = createRemoteKeys(server.url, fetch);
  await jwtVerify(await sign(old), keys);
  server.keys = [next.jwk];
  later(31 * second);
  await jwtVerify(await sign(next), keys);
  await expect(jwtVerify(await sign(old), keys)).rejects.toThrow();

  server.keys = [old.jwk];
  later(11 * 60 * second);
  const token = await sign(next);
  const outcome = () =>
    jwtVerify(token, keys).then(
      () => 'known',
      () => 'forgotten',
    );
  expect(await outcome()).toBe('known');
  await expect.poll(outcome).toBe('forgotten');
});

test('and one that was taken back while their server was down, seconds after that is back', async () => {
  const [old, next] = [await createKey('old'), await createKey('next')];
  server.keys = [old.jwk];
  const keys = createRemoteKeys(server.url, fetch);
  const outcome = async () =>
    jwtVerify(await sign(old), keys).then(
      () => 'known',
      () => 'forgotten',
    );
  expect(await outcome()).toBe('known');
  server.status = 503;
  later(11 * 60 * second);
  expect(await outcome()).toBe('known');
  await expect.poll(() => server.fetches).toBe(2);
  server.status = 200;
  server.keys = [next.jwk];
  // Each look is seconds after the one before: the answer of the server that was down may still be on its way.
  await expect.poll(() => later(6 * second) && outcome(), { interval: 100 }).toBe('forgotten');
});
