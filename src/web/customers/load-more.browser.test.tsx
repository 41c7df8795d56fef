import type { ComponentProps } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { LoadMore } from './load-more.tsx';

const state: ComponentProps<typeof LoadMore> = {
  label: 'Load more links',
  hasMore: true,
  isLoading: false,
  reason: null,
  ending: 'That’s all 12 links Kirim returned.',
  onLoadMore: () => {},
};

test('the button loads more, once a click', async () => {
  const onLoadMore = vi.fn();
  const screen = await renderInConsole(<LoadMore {...state} onLoadMore={onLoadMore} />);
  await screen.getByRole('button', { name: 'Load more links' }).click();
  expect(onLoadMore).toHaveBeenCalledOnce();
});

test('so does the key m, and the focus stays where it is', async () => {
  const onLoadMore = vi.fn();
  const screen = await renderInConsole(<LoadMore {...state} onLoadMore={onLoadMore} />);
  await userEvent.keyboard('m');
  expect(onLoadMore).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(document.body);
  await screen.rerender(<LoadMore {...state} onLoadMore={onLoadMore} isLoading />);
  await userEvent.keyboard('m');
  expect(onLoadMore).toHaveBeenCalledOnce();
});

test('loading changes neither width nor place of the button', async () => {
  const screen = await renderInConsole(<LoadMore {...state} label="Load more links (100 loaded)" />);
  const { left, width } = screen.getByRole('button').element().getBoundingClientRect();
  await screen.rerender(<LoadMore {...state} label="Loading…" isLoading />);
  expect(screen.getByRole('button').element().getBoundingClientRect()).toMatchObject({ left, width });
});

test('while more is there, nothing is said to have ended', async () => {
  const screen = await renderInConsole(<LoadMore {...state} />);
  await expect.element(screen.getByRole('button')).toBeVisible();
  await expect.element(screen.getByText(state.ending)).not.toBeInTheDocument();
});

test('focus stays on the button while it loads and after', async () => {
  const screen = await renderInConsole(<LoadMore {...state} />);
  const button = screen.getByRole('button');
  await button.click();
  await screen.rerender(<LoadMore {...state} label="Loading…" isLoading />);
  await expect.element(button).toHaveFocus();
  await screen.rerender(<LoadMore {...state} label="Load more links (100 loaded)" />);
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAccessibleName('Load more links (100 loaded)');
});

test('while it loads the button can not be used but can be found', async () => {
  const onLoadMore = vi.fn();
  const screen = await renderInConsole(<LoadMore {...state} onLoadMore={onLoadMore} label="Loading…" isLoading />);
  const button = screen.getByRole('button', { name: 'Loading…' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await button.click({ force: true });
  expect(onLoadMore).not.toHaveBeenCalled();
});

test('during a pause the button stays and says why it can not be used', async () => {
  const onLoadMore = vi.fn();
  const reason = 'Waiting before more can be loaded';
  const screen = await renderInConsole(<LoadMore {...state} onLoadMore={onLoadMore} reason={reason} />);
  const button = screen.getByRole('button', { name: 'Load more links' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription(reason);
  await expect.element(screen.getByText(reason)).toBeVisible();
  await button.click({ force: true });
  expect(onLoadMore).not.toHaveBeenCalled();
});

test('when the last page takes the button away, the ending has the focus', async () => {
  const screen = await renderInConsole(<LoadMore {...state} />);
  await screen.getByRole('button').click();
  await screen.rerender(<LoadMore {...state} hasMore={false} />);
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
  await expect.element(screen.getByText(state.ending)).toHaveFocus();
});

test('when the focus is elsewhere it stays there', async () => {
  const page = (hasMore: boolean) => (
    <>
      <a href="#refresh">Refresh</a>
      <LoadMore {...state} hasMore={hasMore} />
    </>
  );
  const screen = await renderInConsole(page(true));
  const elsewhere = screen.getByRole('link', { name: 'Refresh' });
  await elsewhere.click();
  await screen.rerender(page(false));
  await expect.element(screen.getByText(state.ending)).toBeVisible();
  await expect.element(elsewhere).toHaveFocus();
});
