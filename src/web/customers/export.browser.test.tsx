import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dailyLimit, type Fault, type FaultKind, faultTable } from '../../contract/fault.ts';
import { listenToRequests } from '../api/asked-request.ts';
import { answerPages } from '../testing/answer-pages.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleFault, sampleLinks } from '../testing/samples.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

type Told = { method?: string; body?: BodyInit | null };

const taken = () => new Response(null, { status: 204 });
const refusal = (kind: FaultKind, more: Partial<Fault> = {}) =>
  Response.json({ error: sampleFault(kind, more) }, { status: faultTable[kind].status ?? 500 });

let files: Blob[] = [];
beforeEach(async () => {
  await page.viewport(1_280, 800);
  files = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'about:blank#file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(() => {
  listenToRequests(() => {});
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A customer's three links on screen, before a server that answers each export like this; gives what it was told. */
async function renderLinks(answer: () => Response | Promise<Response>) {
  const told: { address: string; method: string | undefined; record: unknown; files: number }[] = [];
  const asked = answerPages({ links: sampleLinks(3) });
  vi.stubGlobal('fetch', async (address: string, { method, body }: Told = {}) => {
    if (!address.endsWith('/exports')) return asked(address);
    const record: unknown = JSON.parse(await new Response(body ?? null).text());
    told.push({ address, method, record, files: files.length });
    return answer();
  });
  const { screen, session } = await renderWithSession(
    <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />,
    [],
    { at: '/customers/cus_a' },
  );
  listenToRequests(session.record);
  const button = (name: string | RegExp) => screen.getByRole('button', { name });
  await expect.element(button('Export 3')).toBeVisible();
  return { screen, button, told, session };
}

async function sha256(file: Blob | undefined): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', (await file?.arrayBuffer()) ?? new ArrayBuffer(0));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

test('the server is told of the very bytes before the file is given', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { screen, button, told } = await renderLinks(() => held.then(taken));
  button('Export 3').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => told).toHaveLength(1);
  expect(files).toEqual([]);
  // Once is enough.
  await expect.element(button('Export 3')).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Enter}');
  release();
  await expect.element(screen.getByText('3 links exported')).toBeInTheDocument();
  expect(files).toHaveLength(1);
  const bytes = new Uint8Array((await files[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const record = { customer_id: 'cus_a', filter: null, rows: 3, sha256: await sha256(files[0]) };
  expect(told).toEqual([{ address: '/api/exports', method: 'POST', record, files: 0 }]);
  await expect.element(button('Export 3')).toHaveFocus();
});

test('while it can not be written down there is no file: the page says so, keeps the rows, and tries again', async () => {
  const answers = [() => refusal('audit_unavailable'), () => refusal('audit_unavailable'), taken];
  const { screen, button } = await renderLinks(() => (answers.shift() ?? taken)());
  await button('Export 3').click();
  const problem = screen.getByRole('region', { name: 'The console can’t keep its record' });
  await expect.element(problem).toHaveTextContent('Nothing was exported: no file is given that isn’t on record.');
  await problem.getByRole('button', { name: 'Check again' }).click();
  await expect.element(button('Export 3')).not.toHaveAttribute('aria-disabled');
  await expect.element(problem).toBeVisible();
  expect(files).toEqual([]);
  problem.getByRole('button', { name: 'Check again' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(problem).not.toBeInTheDocument();
  expect(files).toHaveLength(1);
  await expect.element(button('Export 3')).toHaveFocus();
});

test.each<[string, () => Response | Promise<Response>, string]>([
  ['no server', () => Promise.reject(new TypeError('refused')), 'The console’s own server isn’t answering'],
  ['a server of an older version', () => refusal('method_not_allowed'), 'The console’s server only reads'],
  [
    'a proxy in front',
    () => new Response('<h1>', { status: 502 }),
    'The console’s server gave an answer we can’t read',
  ],
  ['another site, it seems', () => refusal('cross_site'), 'The console’s server refused a request from another site'],
  [
    'too much for a day',
    () => refusal('local_rate_limited', { code: dailyLimit, retry_after_seconds: 3_600 }),
    'The console is holding back',
  ],
])('refused by %s, there is no file, and it is said why', async (_, answer, title) => {
  const { screen, button } = await renderLinks(answer);
  await button('Export 3').click();
  const problem = screen.getByRole('region', { name: title });
  await expect.element(problem).toHaveTextContent('Nothing was exported');
  await expect.element(problem.getByRole('button', { name: /^(?:Try|Reload|Check)/ }).first()).toBeVisible();
  await expect.element(button('Export 3')).not.toHaveAttribute('aria-disabled');
  expect(files).toEqual([]);
});

test('who is not signed in any more is told so in place too, and the whole page learns of it', async () => {
  const answers = [() => refusal('session_expired', { code: 'session_expired' }), taken];
  const { screen, button, session } = await renderLinks(() => (answers.shift() ?? taken)());
  await button('Export 3').click();
  const words = 'Nothing was exported: no file is given that isn’t on record.';
  await expect.element(screen.getByRole('group', { name: 'This view' }).getByText(words)).toBeVisible();
  expect(session.state().requests[0]?.fault?.kind).toBe('session_expired');
  expect(files).toEqual([]);
  await button('Export 3').click();
  await expect.poll(() => files).toHaveLength(1);
  await expect.element(screen.getByText('3 links exported')).toBeInTheDocument();
});
