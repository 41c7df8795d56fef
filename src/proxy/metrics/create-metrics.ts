import type { Logger } from 'pino';
import { createHttpServer, listen, shut } from '../http-server.ts';
import type { Meters } from '../meters.ts';
import { ownHosts } from '../own-hosts.ts';
import { createMeters } from './create-meters.ts';
import { gaugeProcess, type ProcessFacts } from './gauge-process.ts';
import { createMetricsApp } from './metrics-app.ts';

export type Metrics = {
  meters: Meters;
  /** Opens the port (0 for any free one) and gives where the metrics are. Rejects with Node's error. */
  open: (at: { host: string; port: number; facts: ProcessFacts; log: Logger }) => Promise<MetricsPort>;
};

export type MetricsPort = { port: number; close: () => Promise<void> };

/** Meters, and the server that tells what they count. */
export function createMetrics(): Metrics {
  const { meters, registry } = createMeters();
  return {
    meters,
    async open({ host, port, facts, log }) {
      gaugeProcess(registry, facts);
      let bound = port;
      const { server } = createHttpServer(
        createMetricsApp({ registry, allowedHosts: () => ownHosts(host, bound), log }),
        log,
      );
      bound = await listen(server, host, port);
      return { port: bound, close: () => shut(server) };
    },
  };
}
