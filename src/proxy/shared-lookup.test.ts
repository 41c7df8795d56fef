import type { LookupAddress } from 'node:dns';
import { expect, test } from 'vitest';
import { type Resolve, sharedLookup } from './shared-lookup.ts';

const home: LookupAddress = { address: '127.0.0.1', family: 4 };

function ask(lookup: ReturnType<typeof sharedLookup>, name: string, all = true): Promise<unknown> {
  return new Promise((resolve, reject) => {
    lookup(name, { all }, (error, ...found) => (error ? reject(error) : resolve(found)));
  });
}

test('the system is asked for a name once, however many connections wait, and again when they are served', async () => {
  const asked: string[] = [];
  const resolve: Resolve = async (name) => {
    asked.push(name);
    return [home];
  };
  const lookup = sharedLookup(1_000, resolve);
  const waiting = [ask(lookup, 'a.example'), ask(lookup, 'a.example'), ask(lookup, 'b.example')];
  expect(await Promise.all(waiting)).toEqual([[[home]], [[home]], [[home]]]);
  expect(asked).toEqual(['a.example', 'b.example']);
  await ask(lookup, 'a.example');
  expect(asked).toEqual(['a.example', 'b.example', 'a.example']);
});

test('whoever wants one address gets the first', async () => {
  const lookup = sharedLookup(1_000, async () => [home, { address: '::1', family: 6 }]);
  expect(await ask(lookup, 'a.example', false)).toEqual(['127.0.0.1', 4]);
});

test('a failure reaches everyone who waits, and nobody after them', async () => {
  let nth = 0;
  const lookup = sharedLookup(1_000, async () => {
    nth += 1;
    if (nth === 1) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
    return [home];
  });
  const waiting = await Promise.allSettled([ask(lookup, 'a.example'), ask(lookup, 'a.example', false)]);
  expect(waiting).toMatchObject([{ reason: { code: 'ENOTFOUND' } }, { reason: { code: 'ENOTFOUND' } }]);
  expect(await ask(lookup, 'a.example')).toEqual([[home]]);
});

test('nobody waits longer than the limit, and the system is not asked beside a lookup that hangs', async () => {
  let asked = 0;
  const lookup = sharedLookup(50, () => {
    asked += 1;
    return new Promise(() => {});
  });
  const startedAt = performance.now();
  await expect(ask(lookup, 'a.example')).rejects.toMatchObject({ code: 'EAI_AGAIN' });
  await expect(ask(lookup, 'a.example')).rejects.toMatchObject({ code: 'EAI_AGAIN' });
  expect(performance.now() - startedAt).toBeGreaterThan(90);
  expect(asked).toBe(1);
});

test('a name of this computer is found', async () => {
  expect(await ask(sharedLookup(5_000), 'localhost')).toEqual([expect.arrayContaining([expect.objectContaining({})])]);
});
