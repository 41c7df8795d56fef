// nginx, HAProxy and Caddy, each with the configuration that docs/deployment.md gives, moved to other ports and files.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** @typedef {{ folder: string, port: number, httpPort: number, consolePort: number, cert: string, key: string, both: string }} Place */
/** @typedef {{ name: string, debian: string, version: string[], write: (place: Place) => [command: string, args: string[]] }} Front */

export const hostName = 'tautan.example.com';
const page = readFileSync(fileURLToPath(new URL('../../../docs/deployment.md', import.meta.url)), 'utf8');

/** The block of the page in this language, with each of these pieces replaced; all of them must be there. @param {string} language @param {Record<string, string>} pieces */
function documented(language, pieces) {
  let [, text = ''] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page) ?? [];
  for (const [piece, instead] of Object.entries(pieces)) {
    if (!text.includes(piece)) throw new Error(`The ${language} block of the page has no '${piece}'.`);
    text = text.replaceAll(piece, instead);
  }
  return text;
}

/** @type {Front[]} */
export const fronts = [
  {
    name: 'nginx',
    debian: 'nginx-light',
    version: ['nginx', '-v'],
    write({ folder, port, httpPort, consolePort, cert, key }) {
      const servers = documented('nginx', {
        '127.0.0.1:4600': `127.0.0.1:${consolePort}`,
        'listen 443': `listen 127.0.0.1:${port}`,
        'listen 80': `listen 127.0.0.1:${httpPort}`,
        '/etc/ssl/tautan.crt': cert,
        '/etc/ssl/private/tautan.key': key,
      });
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (of) => `${of}_temp_path ${folder}/${of};`,
      );
      const path = join(folder, 'nginx.conf');
      writeFileSync(
        path,
        `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${temporary.join(' ')} ${servers} }
`,
      );
      return ['nginx', ['-c', path, '-p', folder, '-e', `${folder}/error.log`]];
    },
  },
  {
    name: 'HAProxy',
    debian: 'haproxy',
    version: ['haproxy', '-v'],
    write({ folder, port, httpPort, consolePort, both }) {
      const path = join(folder, 'haproxy.cfg');
      writeFileSync(
        path,
        documented('haproxy', {
          '127.0.0.1:4600': `127.0.0.1:${consolePort}`,
          'bind :443': `bind 127.0.0.1:${port}`,
          'bind :80': `bind 127.0.0.1:${httpPort}`,
          '/etc/haproxy/tautan.pem': both,
        }),
      );
      return ['haproxy', ['-db', '-f', path]];
    },
  },
  {
    name: 'Caddy',
    debian: 'caddy',
    version: ['caddy', 'version'],
    write({ folder, port, httpPort, consolePort, cert, key }) {
      const path = join(folder, 'Caddyfile');
      const site = documented('caddy', {
        [`${hostName} {`]: `https://${hostName}:${port} {\n  bind 127.0.0.1`,
        '127.0.0.1:4600': `127.0.0.1:${consolePort}`,
        '# tls /etc/caddy/tautan.crt /etc/caddy/tautan.key': `tls ${cert} ${key}`,
      });
      writeFileSync(path, `{\n  admin off\n  http_port ${httpPort}\n}\n${site}`);
      return ['caddy', ['run', '--config', path, '--adapter', 'caddyfile']];
    },
  },
];

/** What it says its version is; null where it is not installed. @param {Front} front */
export function versionOf({ version: [command = '', ...args] }) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? ((stdout + stderr).trim().split('\n', 1)[0] ?? '') : null;
}

/** Starts one of them, and waits until it listens. @param {Front} front @param {Place} place */
export async function startFront(front, place) {
  mkdirSync(place.folder, { recursive: true });
  const [command, args] = front.write(place);
  const env = { ...process.env, HOME: place.folder, XDG_DATA_HOME: place.folder, XDG_CONFIG_HOME: place.folder };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = once(child, 'exit');
  for (let tries = 0; !(await listens(place.port)); tries += 1) {
    if (child.exitCode !== null || tries > 100) throw new Error(`${front.name} does not listen:\n${said}`);
    await wait(50);
  }
  return {
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {number} port @returns {Promise<boolean>} */
function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined));
    socket.on('error', () => resolve(false));
  });
}
