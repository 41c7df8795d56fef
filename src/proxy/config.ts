import { isIPv4 } from 'node:net';
import { parseArgs } from 'node:util';
import { isKey, readKeyFile } from './key-file.ts';
import { type LogLevel, logLevels } from './log.ts';
import { nearMiss } from './near-miss.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where Kirim is and what opens it; the file's path is kept so that it can be read again. */
export type KirimAccess = { baseUrl: string; key: string; keyFile: string | null };

export type Config = {
  /** Null without a key: the console then runs on its sandbox. */
  kirim: KirimAccess | null;
  /** A loopback address. */
  host: string;
  /** 0 for any free port. */
  port: number;
  sandboxPort: number;
  /** The day (YYYY-MM-DD) that the sandbox takes for today; null for the real one. */
  sandboxDay: string | null;
  logLevel: LogLevel;
  httpsProxy: { url: string; except: string } | null;
  /** Worth a line in the log, but no reason to refuse. */
  warnings: string[];
};

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

const ownNames = [
  'KIRIM_API_KEY',
  'KIRIM_API_KEY_FILE',
  'KIRIM_API_URL',
  'HOST',
  'PORT',
  'SANDBOX_PORT',
  'SANDBOX_DAY',
  'LOG_LEVEL',
] as const;

const defaultUrl = 'https://api.kirimdev.com/v1';
const defaultPort = 4600;
const unsafeWithLiveKey = /^--(?:inspect|insecure-http-parser|report)/;

/** The environment of this process, from which the key is taken away so that nothing started or dumped later has it. */
export function takeEnvironment(): Environment {
  const environment = { ...process.env };
  delete process.env.KIRIM_API_KEY;
  return environment;
}

/**
 * Reads the configuration from environment and arguments. Gives every mistake at once, one line each, without a byte
 * of a key. `nodeArguments` are those of Node itself (`process.execArgv`).
 */
export function readConfig(
  env: Environment,
  argv: readonly string[],
  nodeArguments: readonly string[] = [],
): ConfigResult {
  const problems: string[] = [];
  const warnings: string[] = [];
  const refuse = (problem: string) => {
    problems.push(problem);
  };

  checkNames(env, refuse, warnings);
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    refuse(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 would let anybody pose as Kirim; unset it (NODE_EXTRA_CA_CERTS adds an authority).',
    );
  }
  const kirim = readKirim(env, refuse);
  const nodeOptions = [...nodeArguments, ...(env.NODE_OPTIONS ?? '').split(/\s+/)];
  if (kirim?.key.startsWith('kdv_live_') && nodeOptions.some((option) => unsafeWithLiveKey.test(option))) {
    refuse('Node runs with --inspect, --report or --insecure-http-parser, which a live key does not allow.');
  }
  const port = readPort('PORT', env.PORT, defaultPort, refuse);
  const sandboxPort = readPort('SANDBOX_PORT', env.SANDBOX_PORT, 0, refuse);
  if (port !== 0 && port === sandboxPort) refuse('PORT and SANDBOX_PORT must differ.');
  const config: Config = {
    kirim,
    host: readHost(env.HOST, refuse),
    port,
    sandboxPort,
    sandboxDay: readDay(env.SANDBOX_DAY, argv, refuse),
    logLevel: readLogLevel(env.LOG_LEVEL, refuse),
    httpsProxy: readHttpsProxy(env, refuse),
    warnings,
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}

type Refuse = (problem: string) => void;

function checkNames(env: Environment, refuse: Refuse, warnings: string[]): void {
  for (const name of Object.keys(env)) {
    const meant = nearMiss(name, ownNames);
    if (meant !== null) refuse(`${name} is not known; ${meant} was probably meant.`);
    else if (name.startsWith('KIRIM_') && !ownNames.some((own) => own === name)) {
      warnings.push(`${name} is not known and has no effect.`);
    }
  }
}

function readKirim(env: Environment, refuse: Refuse): KirimAccess | null {
  const { KIRIM_API_KEY: given, KIRIM_API_KEY_FILE: keyFile, KIRIM_API_URL: url } = env;
  const baseUrl = url === undefined ? defaultUrl : readUrl(url, refuse);
  if (given !== undefined && keyFile !== undefined) {
    refuse('KIRIM_API_KEY and KIRIM_API_KEY_FILE are both set; keep one of them.');
    return null;
  }
  if (given !== undefined) {
    if (given === '') refuse('KIRIM_API_KEY is empty; unset it to run on the sandbox.');
    else if (!isKey(given)) refuse('KIRIM_API_KEY is not a Kirim API key (kdv_live_ or kdv_test_ and 24 characters).');
    return { baseUrl, key: given, keyFile: null };
  }
  if (keyFile !== undefined) {
    const reading = readKeyFile(keyFile);
    if (!reading.ok) refuse(reading.problem);
    return { baseUrl, key: reading.ok ? reading.key : '', keyFile };
  }
  if (url !== undefined) refuse('KIRIM_API_URL is set without a key; set KIRIM_API_KEY or KIRIM_API_KEY_FILE too.');
  return null;
}

/** Gives the address without a slash at its end. */
function readUrl(text: string, refuse: Refuse): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) refuse('KIRIM_API_URL is not an http or https address.');
  else if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    refuse('KIRIM_API_URL must be https: the key would travel in the clear (http only for a loopback host).');
  } else if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    refuse('KIRIM_API_URL must hold neither a user name or password nor ? or #.');
  }
  return text.replace(/\/+$/, '');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

/** Gives an address and never a name, which could come to mean another address later. */
function readHost(text: string | undefined, refuse: Refuse): string {
  const host = text ?? 'localhost';
  if (!isLoopback(host) || host.startsWith('[')) {
    refuse(
      'HOST must be a loopback address (127.0.0.1, ::1 or localhost): there is no sign-in yet, so whoever could connect would see everything.',
    );
  }
  return host === 'localhost' ? '127.0.0.1' : host;
}

function readPort(name: string, text: string | undefined, fallback: number, refuse: Refuse): number {
  if (text === undefined) return fallback;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  refuse(`${name} must be a whole number from 0 (any free port) to 65535.`);
  return 0;
}

function readDay(fromEnv: string | undefined, argv: readonly string[], refuse: Refuse): string | null {
  let day = fromEnv;
  try {
    day = parseArgs({ args: [...argv], options: { day: { type: 'string' } } }).values.day ?? fromEnv;
  } catch {
    refuse('The only argument is --day YYYY-MM-DD.');
  }
  if (day === undefined) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    refuse('SANDBOX_DAY (or --day) must be a day as YYYY-MM-DD.');
  }
  return day;
}

function readLogLevel(text: string | undefined, refuse: Refuse): LogLevel {
  const level = logLevels.find((candidate) => candidate === (text ?? 'info'));
  if (level === undefined) refuse(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  return level ?? 'info';
}

/** The usual variables of other programs, in both cases, since that is how people have them set. */
function readHttpsProxy(env: Environment, refuse: Refuse): Config['httpsProxy'] {
  const url = env.HTTPS_PROXY || env.https_proxy;
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    refuse('HTTPS_PROXY is not an http or https address.');
  }
  return { url, except: env.NO_PROXY || env.no_proxy || '' };
}
