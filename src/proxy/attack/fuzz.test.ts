import { expect, test } from 'vitest';
import { leaksIn } from '../testing/canary-key.ts';
import { fuzz } from '../testing/fuzz.ts';
import { startReflectingKirim } from '../testing/reflecting-kirim.ts';
import { startTestConsole } from '../testing/test-console.ts';

test('of 2,000 requests of all kinds each answer is a whole one in its shape, and the key is in none, nor in the log', {
  timeout: 90_000,
}, async () => {
  const kirim = await startReflectingKirim();
  const tautan = await startTestConsole({ baseUrl: kirim.baseUrl });
  try {
    const { statuses } = await fuzz({ port: Number(tautan.host.split(':')[1]), seed: 20_261_122, count: 2_000 });
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 402, 403, 404, 405, 422, 502]));
    expect(kirim.heads.length).toBeGreaterThan(50);
    for (const head of kirim.heads) {
      expect(head).toMatch(/^GET \/v1\/(?:me|customers(?:\/[A-Za-z0-9_-]{1,128}(?:\/setup_links)?)?)(?:\?\S+)? HTTP/);
    }
    for (const line of tautan.lines) expect(JSON.parse(line)).not.toMatchObject({ msg: 'unexpected error' });
    expect(leaksIn(tautan.lines.join(''))).toEqual([]);
  } finally {
    await tautan.close();
    await kirim.close();
  }
});
