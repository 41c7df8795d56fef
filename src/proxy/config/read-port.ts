import type { Findings } from './findings.ts';

/** Gives a port from 0 (any free one) to 65535, or the fallback where none is set. */
export function readPort<Fallback>(
  name: string,
  text: string | undefined,
  fallback: Fallback,
  { problems }: Findings,
): number | Fallback {
  if (text === undefined) return fallback;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  problems.push(`${name} must be a whole number from 0 (any free port) to 65535.`);
  return fallback;
}

/** Refuses one port for two servers; 0 and null are never the same. */
export function checkPortsDiffer(ports: Readonly<Record<string, number | null>>, { problems }: Findings): void {
  const fixed = Object.entries(ports).filter(([, port]) => port !== null && port !== 0);
  for (const [index, [name, port]] of fixed.entries()) {
    for (const [other, otherPort] of fixed.slice(index + 1)) {
      if (port === otherPort) problems.push(`${name} and ${other} must differ.`);
    }
  }
}
