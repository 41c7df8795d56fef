import { afterEach, expect, test } from 'vitest';
import { canaryKey } from './proxy/testing/canary-key.ts';
import { always, startRawUpstream } from './proxy/testing/raw-upstream.ts';
import { sampleMe } from './proxy/testing/samples.ts';
import { spawnTautan } from './testing/spawn-tautan.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'after %s the console starts anew on its port and answers',
  async (signal) => {
    const kirim = await startRawUpstream(always({ body: JSON.stringify(sampleMe) }));
    cleanUps.push(kirim.close);
    const start = (port: string) => {
      const env = { PORT: port, ALLOW_ROOT: '1', KIRIM_API_KEY: canaryKey, KIRIM_API_URL: kirim.baseUrl };
      const tautan = spawnTautan(env);
      cleanUps.push(() => tautan.kill('SIGKILL') && tautan.ended);
      return tautan;
    };
    const ask = async (url: string) =>
      fetch(`${url}/api/v1/me`, { headers: { 'X-Requested-With': 'tautan' }, signal: AbortSignal.timeout(10_000) });

    const first = start('0');
    const url = String((await first.said('listening')).url);
    expect((await ask(url)).status).toBe(200);
    first.kill(signal);
    await first.ended;
    await expect(ask(url)).rejects.toThrow();

    const second = start(new URL(url).port);
    expect((await second.said('listening')).url).toBe(url);
    expect((await ask(url)).status).toBe(200);
  },
  30_000,
);
