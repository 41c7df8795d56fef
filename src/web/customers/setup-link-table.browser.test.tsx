import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { sampleLink } from '../testing/samples.ts';
import { SetupLinkTable } from './setup-link-table.tsx';

const links = [
  sampleLink({ id: 'csl_1', token_last4: 'Wv_b' }),
  sampleLink({ id: 'csl_2', token_last4: '12e3', status: 'consumed', consumed_at: '2026-11-20T05:00:00Z' }),
  sampleLink({ id: 'csl_3', token_last4: '', status: 'paused', expires_at: 'soon', created_at: '' }),
];

beforeEach(() => page.viewport(1_280, 800));

function renderTable(rows: typeof links | null = links, isBusy = false) {
  return renderInConsole(<SetupLinkTable links={rows} customerName="Warung Sari Rasa" isBusy={isBusy} />);
}

test('it is a table, named for whom it is and how many links are in it', async () => {
  const screen = await renderTable();
  const table = screen.getByRole('table', { name: 'Setup links for Warung Sari Rasa, newest first, 3 loaded' });
  await expect.element(table).toHaveAttribute('aria-busy', 'false');
  expect(table.element().outerHTML).toMatch(/^<table /);
  expect(table.element().outerHTML).not.toContain(' role=');
});

test('each column has a head', async () => {
  const screen = await renderTable();
  const heads = screen.getByRole('columnheader', { includeHidden: true }).elements();
  expect(heads.map((head) => head.textContent)).toEqual([
    'Link',
    'Status',
    'Runs out or outcome',
    'Redirects',
    'Created',
    'Actions',
  ]);
  expect(heads.every((head) => head.getAttribute('scope') === 'col')).toBe(true);
});

test('each row is headed by the last four characters, which are heard one by one', async () => {
  const screen = await renderTable();
  const heads = screen.getByRole('rowheader').elements();
  expect(heads.map((head) => head.getAttribute('scope'))).toEqual(['row', 'row', 'row']);
  for (const name of ['Link ending W v _ b, Active, runs out in 2 d', 'Link ending 1 2 e 3, Consumed, used 3 d ago']) {
    await expect.element(screen.getByRole('rowheader', { name, exact: true })).toBeVisible();
    await expect.element(screen.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await expect.element(screen.getByRole('link', { name: /^last four not given, paused/ })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Actions, last four not given' })).toBeVisible();
  await expect.element(screen.getByText('…Wv_b')).toBeVisible();
});

test('a row says status, outcome and both times', async () => {
  const screen = await renderTable();
  const [, active, consumed] = screen.getByRole('row').elements();
  expect(active).toHaveTextContent('Active');
  expect(active).toHaveTextContent('Runs out in 2 d');
  expect(active).toHaveTextContent('Wed 25 Nov, 12:00 GMT+7');
  expect(consumed).toHaveTextContent('Consumed');
  expect(consumed).toHaveTextContent('Used 3 d ago');
  expect(consumed).toHaveTextContent('Fri 20 Nov, 12:00 GMT+7');
});

test('an unknown status stands as Kirim sent it, and times that can not be read are not given', async () => {
  const screen = await renderTable();
  const unknown = screen.getByRole('row', { name: 'paused' });
  await expect.element(unknown.getByText('paused')).toBeVisible();
  await expect.element(unknown.getByText('time not given').first()).toBeVisible();
  await expect.element(unknown).not.toHaveTextContent('Invalid');
});

test('where there is no room for the column, the outcome says when a link was created', async () => {
  const screen = await renderTable();
  const inColumn = screen.getByRole('columnheader', { name: 'Created' });
  const inOutcome = screen.getByText('Created Wed 18 Nov, 12:00').first();
  await expect.element(inColumn).toBeVisible();
  await expect.element(inOutcome).not.toBeInTheDocument();
  await page.viewport(900, 800);
  await expect.element(inColumn).not.toBeInTheDocument();
  await expect.element(inOutcome).toBeVisible();
});

test('links that come and change are drawn as they are now', async () => {
  const screen = await renderTable();
  const used = links.map((link) => ({ ...link, status: 'consumed', consumed_at: '2026-11-23T04:00:00Z' }));
  await screen.rerender(<SetupLinkTable links={used} customerName="Warung Sari Rasa" isBusy />);
  await expect.element(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
  await expect.element(screen.getByRole('row', { name: 'W v _ b' })).toHaveTextContent('Used 1 h ago');
  await expect.element(screen.getByText('Active')).not.toBeInTheDocument();
});

test('while nothing is loaded, blank rows stand there', async () => {
  const screen = await renderTable(null, true);
  expect(screen.getByRole('row').elements()).toHaveLength(9);
  expect(
    screen
      .getByRole('cell')
      .elements()
      .map((cell) => cell.textContent),
  ).toEqual(Array(48).fill(''));
  await expect.element(screen.getByRole('rowheader')).not.toBeInTheDocument();
});
