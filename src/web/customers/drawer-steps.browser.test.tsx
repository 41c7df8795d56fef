import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderCustomerPage } from '../testing/render-customer-page.tsx';
import { sampleLink } from '../testing/samples.ts';

const links = [1, 2, 3, 4].map((place) =>
  sampleLink({ id: `csl_${place}`, token_last4: `aaa${place}`, created_at: `2026-11-18T05:00:0${9 - place}Z` }),
);

/** Presses keys one after the other before the page is drawn for any of them. */
function pressAtOnce(...keys: string[]) {
  for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

async function renderOpen() {
  await page.viewport(1_280, 800);
  return renderCustomerPage('?link=csl_1', links);
}

test('j and k that are pressed faster than the page is drawn go a link further each', async () => {
  const { drawer } = await renderOpen();
  await expect.element(drawer).toBeVisible();
  pressAtOnce('j', 'j');
  await expect.poll(() => window.location.search).toBe('?link=csl_3');
  await expect.element(drawer).toHaveTextContent('aaa3');
  pressAtOnce('k', 'k', 'k');
  await expect.poll(() => window.location.search).toBe('?link=csl_1');
  await expect.element(drawer).toHaveTextContent('aaa1');
});

test('a step that is pressed right after a filter opens no link of the list that is left', async () => {
  const { drawer } = await renderOpen();
  await expect.element(drawer).toBeVisible();
  pressAtOnce('3', 'j');
  await expect.element(drawer).not.toBeInTheDocument();
  expect(window.location.search).toBe('?status=consumed');
});
