import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the built app with the forms in which it was compressed at build. */
export type WebFile = {
  type: string;
  bytes: Buffer<ArrayBuffer>;
  br: Buffer<ArrayBuffer> | null;
  gzip: Buffer<ArrayBuffer> | null;
};

/** The built app in memory: its page, and its files by their exact path. */
export type WebApp = { page: string; files: ReadonlyMap<string, WebFile> };

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
};

/**
 * Reads the built app once. Only files of the known types, and none whose path has a part that begins with a dot, can
 * be asked for later: a request is looked up in this map and never reaches the file system.
 */
export function readWebApp(root: string): WebApp {
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(root, file).split(sep).join('/')}`;
    const type = types[path.slice(path.lastIndexOf('.') + 1)];
    if (!entry.isFile() || type === undefined || path.includes('/.')) continue;
    files.set(path, { type, bytes: read(file), br: readIfThere(`${file}.br`), gzip: readIfThere(`${file}.gz`) });
  }
  return { page: read(join(root, 'index.html')).toString('utf8'), files };
}

function read(file: string): Buffer<ArrayBuffer> {
  return Buffer.from(readFileSync(file));
}

function readIfThere(file: string): Buffer<ArrayBuffer> | null {
  return existsSync(file) ? read(file) : null;
}
