import { type DestinationStream, destination as fileDestination, type Logger, pino, stdTimeFunctions } from 'pino';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type LogOptions = { level: LogLevel; redact: (text: string) => string; destination?: DestinationStream };

/**
 * The one logger: JSON lines to stdout, each passed through the redactor as the last thing before it is written.
 * Written at once, or the last lines of a process that ends would be lost or change places.
 */
export function createLog({ level, redact, destination = toStdout() }: LogOptions): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: redact },
  };
  return pino(options, destination);
}

function toStdout(): DestinationStream {
  return fileDestination({ dest: 1, sync: true });
}
