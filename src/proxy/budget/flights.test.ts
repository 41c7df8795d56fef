import { expect, test, vi } from 'vitest';
import { createFlights } from './flights.ts';

/** A request that ends when told, and knows whether it was given up. */
function request() {
  let end: (value: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const landing = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const start = vi.fn((_signal: AbortSignal) => landing);
  return { start, end: (value: string) => end(value), fail: (error: Error) => fail(error) };
}

const never = new AbortController().signal;

test('all who ask for one thing share one request', async () => {
  const flights = createFlights<string>();
  const { start, end } = request();
  const all = Array.from({ length: 20 }, () => flights.join('a', never, start));
  end('same');
  expect(await Promise.all(all)).toEqual(Array.from({ length: 20 }, () => 'same'));
  expect(start).toHaveBeenCalledOnce();
});

test('another thing, or the same one later, is another request', async () => {
  const flights = createFlights<string>();
  const [first, other, again] = [request(), request(), request()];
  const one = flights.join('a', never, first.start);
  const two = flights.join('b', never, other.start);
  first.end('1');
  other.end('2');
  expect([await one, await two]).toEqual(['1', '2']);
  expect(flights.has('a')).toBe(false);
  const three = flights.join('a', never, again.start);
  again.end('3');
  expect(await three).toBe('3');
});

test('they share a failure too, and the next one asks anew', async () => {
  const flights = createFlights<string>();
  const { start, fail } = request();
  const all = [flights.join('a', never, start), flights.join('a', never, start)];
  fail(new Error('broken'));
  for (const one of all) await expect(one).rejects.toThrow('broken');
  expect(flights.has('a')).toBe(false);
});

test('who leaves is let go at once, and the others get their answer', async () => {
  const flights = createFlights<string>();
  const { start, end } = request();
  const leaver = new AbortController();
  const stays = flights.join('a', never, start);
  const leaves = flights.join('a', leaver.signal, start);
  leaver.abort();
  expect(await leaves).toBeNull();
  expect(start.mock.calls[0]?.[0].aborted).toBe(false);
  end('here');
  expect(await stays).toBe('here');
});

test('when the last one leaves, the request is given up, and whoever comes then starts another', async () => {
  const flights = createFlights<string>();
  const [first, second] = [request(), request()];
  const leavers = [new AbortController(), new AbortController()];
  const waiting = leavers.map(({ signal }) => flights.join('a', signal, first.start));
  for (const leaver of leavers) leaver.abort();
  expect(await Promise.all(waiting)).toEqual([null, null]);
  expect(first.start.mock.calls[0]?.[0].aborted).toBe(true);

  const late = flights.join('a', never, second.start);
  expect(second.start).toHaveBeenCalledOnce();
  first.end('too late');
  second.end('anew');
  expect(await late).toBe('anew');
});

test('who has left before it begins starts nothing', async () => {
  const flights = createFlights<string>();
  const { start } = request();
  expect(await flights.join('a', AbortSignal.abort(), start)).toBeNull();
  expect(start).not.toHaveBeenCalled();
});
