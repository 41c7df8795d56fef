/** Requests that are on their way, one for each key however many wait for it. */
export type Flights<Value> = {
  /**
   * Waits for the request under the key, which is started when there is none. Gives null once the signal fires; when
   * nobody waits any more, the signal that the request was started with fires too.
   */
  join: (key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<Value>) => Promise<Value | null>;
  has: (key: string) => boolean;
};

type Flight<Value> = { landing: Promise<Value>; waiting: number; cancel: AbortController };

/** Joins requests for the same thing. Those who join share a success and a failure alike. */
export function createFlights<Value>(): Flights<Value> {
  const flights = new Map<string, Flight<Value>>();

  function takeOff(key: string, start: (signal: AbortSignal) => Promise<Value>): Flight<Value> {
    const cancel = new AbortController();
    const landing = start(cancel.signal).finally(() => {
      if (flights.get(key) === flight) flights.delete(key);
    });
    const flight = { landing, waiting: 0, cancel };
    flights.set(key, flight);
    return flight;
  }

  function giveUp(key: string, flight: Flight<Value>, reason: unknown): void {
    // Who comes from now on starts a request of their own.
    if (flights.get(key) === flight) flights.delete(key);
    flight.cancel.abort(reason);
  }

  return {
    has: (key) => flights.has(key),
    async join(key, signal, start) {
      if (signal.aborted) return null;
      const flight = flights.get(key) ?? takeOff(key, start);
      flight.waiting += 1;
      return new Promise((resolve, reject) => {
        const leave = () => {
          resolve(null);
          flight.waiting -= 1;
          if (flight.waiting === 0) giveUp(key, flight, signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
        flight.landing.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
      });
    },
  };
}
