import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SetupLink } from '../../contract/setup-link.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { sampleLink } from '../testing/samples.ts';
import { SameHosts } from './same-hosts.tsx';

const shop = 'https://toko.example/connected';
const wrong = 'https://tokoo.example/connected';
const leadingTo = (id: string, success: string | null, failure: string | null = null) =>
  sampleLink({ id, success_redirect_url: success, failure_redirect_url: failure });
const rows = [
  leadingTo('csl_1', wrong),
  leadingTo('csl_2', shop),
  leadingTo('csl_3', shop, wrong),
  leadingTo('csl_4', wrong, 'https://kafe.example/'),
];

/** As a drawer shows it: a step shows the other link in the same place. */
function Drawer({ first, loaded }: { first: SetupLink; loaded: readonly SetupLink[] }) {
  const [link, setLink] = useState(first);
  return (
    <>
      <p>Shown: {link.id}</p>
      <SameHosts link={link} rows={loaded} onStep={setLink} />
    </>
  );
}

const render = (id: string, loaded: readonly SetupLink[] = rows) => {
  const first = rows.find((row) => row.id === id) ?? leadingTo(id, wrong);
  return renderInConsole(<Drawer first={first} loaded={loaded} />);
};

test('the links that lead to the same host at either end are counted and can be gone through with the keyboard', async () => {
  const screen = await render('csl_1');
  const next = screen.getByRole('button', { name: 'Next one that leads to tokoo.example' });
  const previous = screen.getByRole('button', { name: 'Previous one that leads to tokoo.example' });
  await expect.element(screen.getByText('3 of the 4 loaded links lead to tokoo.example')).toBeVisible();
  await expect.element(previous).toHaveAttribute('aria-disabled', 'true');

  next.element().focus();
  for (const id of ['csl_3', 'csl_4']) {
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText(`Shown: ${id}`)).toBeVisible();
    // Though the host stands at another end now, beside another one.
    await expect.element(next).toHaveFocus();
  }
  await expect.element(next).toHaveAttribute('aria-disabled', 'true');
  await expect.element(screen.getByText('No other loaded link leads to kafe.example')).toBeVisible();
  await previous.click();
  await expect.element(screen.getByText('Shown: csl_3')).toBeVisible();
});

test('where no other loaded link leads to a host, that is said, and there is nothing to press', async () => {
  const screen = await render('csl_2', rows.slice(0, 2));
  await expect.element(screen.getByText('No other loaded link leads to toko.example')).toBeVisible();
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('a link that is not in the list is not counted, and leads on to the first one that is', async () => {
  const screen = await render('csl_gone', rows.slice(0, 2));
  await expect.element(screen.getByText('1 of the 2 loaded links leads to tokoo.example')).toBeVisible();
  await screen.getByRole('button', { name: /^Next/ }).click();
  await expect.element(screen.getByText('Shown: csl_1')).toBeVisible();
});

test('where all loaded links lead to a host, that is said in a word', async () => {
  const screen = await render('csl_2', rows.slice(1, 3));
  await expect.element(screen.getByText('All 2 loaded links lead to toko.example')).toBeVisible();
});

test('of a link that stays on Kirim’s own page nothing is said', async () => {
  const screen = await renderInConsole(<Drawer first={leadingTo('csl_1', null)} loaded={rows} />);
  await expect.element(screen.getByText('Shown: csl_1')).toBeVisible();
  await expect.element(screen.getByRole('listitem')).not.toBeInTheDocument();
});
