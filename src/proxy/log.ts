import {
  type DestinationStream,
  destination as fileDestination,
  type LogFn,
  type Logger,
  type LoggerOptions,
  pino,
  stdTimeFunctions,
} from 'pino';
import { errorFacts } from './error-facts.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type LogOptions = { level: LogLevel; redact: (text: string) => string; destination?: DestinationStream };

/**
 * The one logger: JSON lines to stdout, each passed through the redactor as the last thing before it is written.
 * Written at once, or the last lines of a process that ends would be lost or change places. Of an error that is logged
 * as `{ err }` it keeps what may be known of it.
 */
export function createLog({ level, redact, destination = toStdout() }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: errorFacts },
    hooks: { streamWrite: redact, logMethod: withWords },
  };
  return pino(options, destination);
}

/** An error that is logged without words would have its message for them. */
function withWords(this: Logger, given: Parameters<LogFn>, write: LogFn): void {
  const [subject, ...words] = given;
  if (words.length > 0 || typeof subject === 'string') write.apply(this, given);
  else write.call(this, subject, 'error');
}

function toStdout(): DestinationStream {
  return fileDestination({ dest: 1, sync: true });
}
