import { defaultScheduler, notifyManager } from '@tanstack/react-query';
import { Link } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { browserFault } from '../api/fault-error.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon, sampleLinks, samplePage } from '../testing/samples.ts';
import { SetupLinksSection } from './setup-links-section.tsx';

const perPage = 50;

beforeEach(async () => {
  await page.viewport(1_280, 800);
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  // A busy computer: the page hears of an answer well after it came.
  notifyManager.setScheduler((tell) => setTimeout(tell, 40));
});

afterEach(() => {
  notifyManager.setScheduler(defaultScheduler);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/**
 * The page at the address of a link, with five pages at Kirim, from `failsFrom` on refused, and how many were asked for; the
 * second one comes once `until` does.
 */
async function openAt(linkId: string, failsFrom = 9, until: Promise<unknown> = Promise.resolve()) {
  const asked: number[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const index = Number(new URL(address, 'http://localhost').searchParams.get('cursor') ?? 0);
    asked.push(index);
    if (index === 1) await until;
    const end = { has_more: index < 4, next_cursor: index < 4 ? `${index + 1}` : null };
    const refusal = browserFault('kirim_forbidden', { code: 'forbidden', message: '' });
    return index < failsFrom
      ? Response.json(samplePage(sampleLinks(perPage, index * perPage), end).body)
      : Response.json({ error: refusal }, { status: 403 });
  });
  const { screen } = await renderWithSession(
    <>
      <Link to="?link=csl_gone">Another</Link>
      <SetupLinksSection customerId="cus_a" name="Warung Sari Rasa" isConnected={false} status={null} />
    </>,
    [],
    { at: `/customers/cus_a?link=${linkId}` },
  );
  return { asked, screen };
}

test('a link of the second page costs one page, however late the page hears of it', async () => {
  const id = sampleLinks(1, perPage + 3)[0]?.id ?? '';
  const { asked, screen } = await openAt(id);
  await expect.element(screen.getByText('In plain words')).toBeVisible();
  await expect.element(screen.getByRole('rowheader')).toHaveLength(2 * perPage);
  expect(asked).toEqual([0, 1]);
});

test('a link that is not in three pages more costs three, and a page that fails is not asked for again by itself', async () => {
  const far = await openAt('csl_nowhere');
  await expect.element(far.screen.getByText(/^We couldn’t find csl_nowhere/)).toBeVisible();
  expect(far.asked).toEqual([0, 1, 2, 3]);
  await far.screen.unmount();

  const refused = await openAt('csl_nowhere', 2);
  await expect.element(refused.screen.getByText(/so this link can’t be shown/)).toBeVisible();
  expect(refused.asked).toEqual([0, 1, 2]);
});

test('a page that was on its way for another link is none of the three', async () => {
  let comeNow = () => {};
  const second = new Promise<void>((resolve) => {
    comeNow = resolve;
  });
  const { asked, screen } = await openAt('csl_nowhere', 9, second);
  await expect.poll(() => asked).toEqual([0, 1]);
  await screen.getByRole('link', { name: 'Another' }).click();
  comeNow();
  await expect.element(screen.getByText(/^We couldn’t find csl_gone/)).toBeVisible();
  expect(asked).toEqual([0, 1, 2, 3, 4]);
});
