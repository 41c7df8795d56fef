import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { answerPages } from '../testing/answer-pages.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { jakarta } from '../testing/jakarta.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleLink, sampleLinks } from '../testing/samples.ts';
import { utc } from '../time/format-time.ts';
import { TimeStyleProvider } from '../time/time-style.tsx';
import { SetupLinksSection } from './setup-links-section.tsx';

const address = `https://toko.example/${'whatsapp/'.repeat(40)}connected?from=kirim`;
const used = sampleLink({
  id: 'csl_2',
  status: 'consumed',
  consumed_at: '2026-11-20T05:00:00Z',
  created_at: '2026-11-17T05:00:00Z',
  success_redirect_url: address,
});
const past = sampleLink({ id: 'csl_3', expires_at: '2026-11-23T04:00:00Z', created_at: '2026-11-16T05:00:00Z' });

beforeEach(async () => {
  await page.viewport(1_280, 800);
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  return () => {
    window.dispatchEvent(new Event('afterprint'));
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

async function renderLinks(status: 'expired' | null = null) {
  const { screen } = await renderWithSession(
    <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={status} />,
    [],
    { at: '/customers/cus_a?link=csl_2' },
  );
  await expect.element(screen.getByRole('button', { name: /^Export/ })).toBeVisible();
  return screen;
}

/** What the browser takes: the sheet as it stands when the browser has said that it will print, no sooner and no later. */
function print(): HTMLElement {
  window.dispatchEvent(new Event('beforeprint'));
  const sheet = page.getByRole('article').query();
  if (!(sheet instanceof HTMLElement)) throw new Error('There is nothing to print');
  return sheet;
}

test('acceptance 25: on paper are both times, whole addresses, references and no buttons', async () => {
  answerPages({ links: [sampleLink(), used, past] });
  await renderLinks();
  const sheet = print();
  const text = sheet.textContent;
  expect(text).toContain('Warung Sari Rasa');
  expect(text).toContain('Filter: All');
  expect(text).not.toContain('Sandbox');
  expect(text).toContain('Times in Asia/Jakarta (GMT+7)');
  expect(text).toContain(`If it works: ${address}`);
  expect(text).toContain('If it fails: Kirim’s own page');
  expect(text).toMatch(/Consumed.*Used 3 d ago.*Fri 20 Nov, 12:00 GMT\+7.*6 d ago.*Tue 17 Nov, 12:00/);
  expect(text).toMatch(/Active.*past its expiry.*Ran out 1 h ago/);
  expect(text).toContain('Read 12:00:00 (05:00:00 UTC)');
  expect(text).toContain('Kirim references: req_01HX');
  expect(text).toContain('List: 3 links');
  expect(text).toMatch(/View: http.*\/customers\/cus_a\?link=csl_2/);
  expect(page.getByRole('article').getByRole('button').query()).toBeNull();
  expect(page.getByRole('article').getByRole('link').query()).toBeNull();
  expect(page.getByRole('article').getByRole('rowheader').elements()).toHaveLength(3);
  await expectAccessible();
});

test('all loaded rows are on it, not only those that fit the window, and what their number claims', async () => {
  answerPages({ links: sampleLinks(50) });
  await renderLinks('expired');
  print();
  expect(page.getByRole('article').getByRole('rowheader').elements()).toHaveLength(50);
  await expect.element(page.getByRole('article')).toHaveTextContent('Filter: Expired');
  await expect
    .element(page.getByRole('article'))
    .toHaveTextContent('List: 50 newest expired links · Kirim may hold older ones');
});

test('acceptance 17: the chosen zone is that of the print too', async () => {
  answerPages({ links: [used] });
  const { screen } = await renderWithSession(
    <TimeStyleProvider style={{ ...jakarta, zone: utc }}>
      <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />
    </TimeStyleProvider>,
    [],
    { at: '/customers/cus_a' },
  );
  await expect.element(screen.getByRole('button', { name: 'Export 1' })).toBeVisible();
  const text = print().textContent;
  expect(text).toContain('Fri 20 Nov, 05:00 UTC');
  expect(text).toContain('Tue 17 Nov, 05:00');
  expect(text).toContain('Read 05:00:00 (05:00:00 UTC)');
});

test('when it has been printed, the page is as before', async () => {
  answerPages({ links: [used] });
  await renderLinks();
  print();
  window.dispatchEvent(new Event('afterprint'));
  expect(page.getByRole('article').query()).toBeNull();
});

test('no live token gets on paper', async () => {
  const token = 'csl_abcdefghijklmnopqrstWXYZ';
  answerPages({ links: [sampleLink({ success_redirect_url: `https://app.kirimdev.com/onboard/${token}` })] });
  await renderLinks();
  const text = print().textContent;
  expect(text).toContain('https://app.kirimdev.com/onboard/csl_…WXYZ');
  expect(text).not.toContain(token);
});

test('without links there is no sheet: the page itself is printed', async () => {
  answerPages({ links: [] });
  const { screen } = await renderWithSession(
    <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />,
    [],
    { at: '/customers/cus_a' },
  );
  await expect.element(screen.getByRole('button', { name: 'Copy view' })).toBeVisible();
  window.dispatchEvent(new Event('beforeprint'));
  expect(page.getByRole('article').query()).toBeNull();
});

test.each([
  ['sandbox', 'Sandbox · Every customer and link here is invented.'],
  ['replay', 'This console runs on “replay”.'],
])('what is no data of Kirim’s (%s) says so at the head of the paper', async (notice, words) => {
  const meta = document.createElement('meta');
  Object.assign(meta, { name: 'tautan-notice', content: notice });
  document.head.append(meta);
  onTestFinished(() => meta.remove());
  answerPages({ links: [sampleLink()] });
  await renderLinks();
  expect(print().textContent.startsWith(words)).toBe(true);
});
