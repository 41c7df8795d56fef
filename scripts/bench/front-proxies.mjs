// npm run bench front-proxies
// Starts nginx, HAProxy and Caddy, each with the configuration of docs/deployment.md and a certificate made on the spot, the
// built console behind it, and an identity provider. Through each: a whole sign-in, what a browser asks for, and requests that
// two programs in a row could read differently. Those that are not installed are named. Needs openssl.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { startConsoleProcess } from './parts/console-process.mjs';
import { freePort } from './parts/free-port.mjs';
import { fronts, hostName, startFront, versionOf } from './parts/front-proxies.mjs';
import { answerAtOnce, listenOnLoopback } from './parts/kirim-stand-in.mjs';
import { formsToMisread } from './parts/misread-forms.mjs';
import { startSmallProvider } from './parts/small-provider.mjs';
import { createTeamBrowser, exchangeBytes } from './parts/team-browser.mjs';

const slowMs = 400;
const clientId = 'tautan';
const sessionKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

/** @type {string[]} */
const failures = [];
let passed = 0;
let front = '';

/** @param {string} what @param {unknown} isSo @param {unknown} [instead] */
function check(what, isSo, instead = '') {
  if (isSo) passed += 1;
  else failures.push(`${front}: ${what} ${instead === '' ? '' : JSON.stringify(instead)}`);
}

/** A certificate for the name, with its key. @param {string} folder */
function makeCertificate(folder) {
  const [cert, key, both] = ['cert', 'key', 'both'].map((name) => join(folder, `${name}.pem`));
  if (cert === undefined || key === undefined || both === undefined) throw new Error('no paths');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const names = ['-subj', `/CN=${hostName}`, '-addext', `subjectAltName=DNS:${hostName}`];
  const made = spawnSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert, ...names]);
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
  writeFileSync(both, readFileSync(cert, 'utf8') + readFileSync(key, 'utf8'), { mode: 0o600 });
  return { cert, key, both };
}

/** A whole sign-in, and what comes after it. @param {ReturnType<typeof createTeamBrowser>} browser @param {string} audit */
async function signInAndLook(browser, audit) {
  // Another one each time: what somebody looked at a moment ago is remembered.
  const customer = `cus_${randomUUID()}`;
  const out = await browser.fetchApi('/api/session');
  check('nobody is signed in at first', out.status === 401, out.status);
  check('and the answer has its headers', /max-age/.test(out.header('strict-transport-security')), out.headers);

  const begun = await browser.open(`/auth/sign-in?to=%2Fcustomers%2F${customer}`);
  check(
    'sign-in goes to the provider',
    begun.status === 303 && begun.header('location').includes('/authorize?'),
    begun,
  );
  if (begun.status !== 303) return;
  const begunCookie = begun.setCookies.find((cookie) => cookie.includes('SameSite=Lax')) ?? '';
  check(
    'with a cookie of this host alone',
    /^__Host-Http-[^;]+;.*Path=\/;.*HttpOnly;.*Secure/.test(begunCookie),
    begunCookie,
  );
  const back = await fetch(begun.header('location'), { redirect: 'manual' });
  const landed = await browser.open(back.headers.get('location')?.replace(browser.origin, '') ?? '/');
  check(
    'and comes back to the address',
    landed.status === 303 && landed.header('location') === `${browser.origin}/customers/${customer}`,
    landed,
  );
  check(
    'with a strict cookie',
    landed.setCookies.some((cookie) => cookie.includes('SameSite=Strict')),
    landed.setCookies,
  );

  const session = await browser.fetchApi('/api/session');
  check('who is signed in', session.status === 200 && session.body.includes('sari@example.com'), session);
  const page = await browser.open(`/customers/${customer}`, { 'Sec-Fetch-Site': 'same-origin' });
  check('a page brings its rows along', page.status === 200 && page.body.includes('setup_links'), page.status);
  check('its shell before Kirim answers', page.firstByteMs < slowMs * 0.75, page.firstByteMs);
  check('its rows when Kirim answered', page.lastByteMs >= slowMs * 0.9, page.lastByteMs);

  const spoof = {
    'X-Forwarded-For': '203.0.113.9',
    'X-Forwarded-Email': 'x@example.com',
    'X-Forwarded-Host': 'evil.example',
  };
  const links = await browser.fetchApi(`/api/v1/customers/${customer}/setup_links?status=active`, spoof);
  check('a list', links.status === 200 && links.body.includes('"data"'), links);
  const [last = '{}'] = readFileSync(audit, 'utf8').trimEnd().split('\n').slice(-1);
  check('the audit log has the address of the browser', JSON.parse(last).ip === browser.address, JSON.parse(last).ip);
  const again = await browser.fetchApi(`/api/v1/customers/${customer}/setup_links?status=active`, {
    'Accept-Encoding': 'br',
  });
  check('compressed once', again.header('content-encoding') === 'br', again.headers);
  const large = await browser.fetchApi(`/api/v1/customers/${customer}/setup_links?cursor=${'a'.repeat(2000)}`);
  check('a long cursor', large.status === 200, large.status);
}

/** @param {ReturnType<typeof createTeamBrowser>} browser @param {string[]} asked @param {{ port: number, ca: string }} at */
async function sendForms(browser, asked, at) {
  const cookie = browser.cookies();
  const wrong = await exchangeBytes(`GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`, at);
  check('another host name gets nothing of the console', !wrong.includes('Tautan'), wrong.slice(0, 300));
  for (const [name, bytes] of formsToMisread(new URL(browser.origin).host, cookie)) {
    const before = asked.length;
    const text = await exchangeBytes(bytes, at);
    const smuggled = asked.slice(before).filter((path) => path.includes('smuggled'));
    // A proxy that itself takes them for two requests answers both. One that the proxy did not see is never answered here.
    const wasSeen = text.match(/HTTP\/1\.1 \d{3} /g)?.length === 2;
    check(`${name}: no request that the proxy did not see`, smuggled.length === 0 || wasSeen, [
      smuggled,
      text.slice(0, 300),
    ]);
    const next = await Promise.all([1, 2, 3].map(() => browser.fetchApi('/api/session')));
    check(
      `${name}: the next requests get their own answers`,
      next.every(({ status, body }) => status === 200 && body.includes('sari')),
      next.map(({ status }) => status),
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'tautan-fronts-'));
const certificate = makeCertificate(folder);
const ca = readFileSync(certificate.cert, 'utf8');
/** @type {string[]} */
const asked = [];
const kirim = await listenOnLoopback(async (request, response) => {
  asked.push(request.url ?? '');
  if (request.url?.endsWith('/setup_links?limit=50') || request.url?.endsWith('/setup_links')) await wait(slowMs);
  answerAtOnce(request, response);
});
const provider = await startSmallProvider(clientId);
const missing = [];

try {
  for (const candidate of fronts) {
    front = candidate.name;
    const version = versionOf(candidate);
    if (version === null) {
      missing.push(`${front} (Debian: apt-get install -y ${candidate.debian})`);
      continue;
    }
    const before = { passed, failed: failures.length };
    const [port, httpPort] = [await freePort(), await freePort()];
    const origin = `https://${hostName}:${port}`;
    const audit = join(folder, `${front}.jsonl`);
    const tautan = await startConsoleProcess(kirim.url, {
      AUTH_MODE: 'oidc',
      PUBLIC_ORIGIN: origin,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: 'a-secret-of-this-run',
      SESSION_KEY: sessionKey,
      // Viewers read on by no cursor that no page named.
      OPERATOR_GROUP: 'support',
      TRUSTED_PROXIES: '127.0.0.1',
      AUDIT_FILE: audit,
    });
    const consolePort = Number(new URL(tautan.url).port);
    const place = { folder: join(folder, front), port, httpPort, consolePort, ...certificate };
    const running = await startFront(candidate, place);
    try {
      for (const allowH2 of [true, false]) {
        const browser = createTeamBrowser({ origin, ca, allowH2 });
        await signInAndLook(browser, audit);
        if (!allowH2) await sendForms(browser, asked, { port, ca });
        const left = await browser.post('/auth/sign-out');
        check('sign-out takes the session away', left.status === 200 && browser.cookies() === '', [
          left.status,
          browser.cookies(),
        ]);
        check('and what the browser keeps', left.header('clear-site-data').includes('storage'), left.headers);
        await browser.close();
      }
      const plain = await fetch(`http://127.0.0.1:${httpPort}/customers`, { redirect: 'manual' }).catch(() => null);
      check('http is sent to https', plain !== null && plain.status >= 301 && plain.status <= 308, plain?.status);
    } finally {
      await running.close();
      await tautan.close();
    }
    console.log(`${front}: ${passed - before.passed} passed, ${failures.length - before.failed} failed (${version})`);
  }
} finally {
  await provider.close();
  await kirim.close();
  rmSync(folder, { recursive: true });
}
for (const failure of failures) console.error(failure);
for (const name of missing) console.log(`Not installed, so not tried: ${name}`);
if (failures.length > 0) process.exitCode = 1;
else if (missing.length > 0) process.exitCode = 69;
