import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { Announcer } from './announcer.tsx';
import { ClipboardProvider, useCopyText } from './clipboard.tsx';
import { CopyButton } from './copy-button.tsx';

const words = {
  copied: (what: string) => `${what} copied`,
  refusedTitle: 'Your browser blocked copying',
  refusedText: 'The text is selected: press Ctrl C.',
  close: 'Close',
};
const text = 'cus_335T08RM0EAKN9DTE6RD5RWP7B';
const writeText = vi.spyOn(navigator.clipboard, 'writeText');

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
});

afterEach(() => {
  vi.useRealTimers();
});

function renderButton() {
  return render(
    <Announcer>
      <ClipboardProvider words={words}>
        <CopyButton text={text} label="Copy customer id" what="Customer id" />
      </ClipboardProvider>
    </Announcer>,
  );
}

test('a click copies the text and says so', async () => {
  const screen = await renderButton();
  await screen.getByRole('button', { name: 'Copy customer id' }).click();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(text);
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Customer id copied$/);
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});

function PressOnce() {
  const copyText = useCopyText();
  return (
    <button type="button" onClick={() => void copyText(text, 'Reply')}>
      Press
    </button>
  );
}

test('what was copied by something that has no mark for it is told in sight, for two seconds', async () => {
  const screen = await render(
    <Announcer>
      <ClipboardProvider words={words}>
        <PressOnce />
        <CopyButton text={text} label="Copy customer id" what="Customer id" />
      </ClipboardProvider>
    </Announcer>,
  );
  const height = () => screen.getByRole('status').element().getBoundingClientRect().height;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await screen.getByRole('button', { name: 'Press' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Reply copied');
  expect(height()).toBeGreaterThan(10);
  await screen.getByRole('button', { name: 'Press' }).click();
  vi.advanceTimersByTime(1_999);
  expect(height()).toBeGreaterThan(10);
  vi.advanceTimersByTime(1);
  await expect.poll(height).toBeLessThan(2);
  // It is not said twice.
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Reply copied$/);
  await screen.getByRole('button', { name: 'Press' }).click();
  await screen.getByRole('button', { name: 'Copy customer id' }).click();
  await expect.poll(height).toBeLessThan(2);
});

test('copying again is said again, in a message of its own', async () => {
  const screen = await renderButton();
  const button = screen.getByRole('button', { name: 'Copy customer id' });
  const message = screen.getByText('Customer id copied');
  await button.click();
  await expect.element(message).toBeInTheDocument();
  const first = message.element();
  await button.click();
  await expect.poll(() => first.isConnected).toBe(false);
  await expect.element(message).toBeInTheDocument();
});

test('the icon tells of it for a second and a half', async () => {
  const screen = await renderButton();
  const button = screen.getByRole('button', { name: 'Copy customer id' });
  const before = button.element().innerHTML;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await button.click();
  await expect.poll(() => button.element().innerHTML).not.toBe(before);
  vi.advanceTimersByTime(1_499);
  expect(button.element().innerHTML).not.toBe(before);
  vi.advanceTimersByTime(1);
  await expect.poll(() => button.element().innerHTML).toBe(before);
});

test('where the browser refuses, a dialog shows the text, selected', async () => {
  writeText.mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
  const screen = await renderButton();
  await screen.getByRole('button', { name: 'Copy customer id' }).click();

  await expect.element(screen.getByRole('dialog', { name: words.refusedTitle })).toBeVisible();
  await expect.element(screen.getByText(words.refusedText)).toBeVisible();
  const field = screen.getByRole('textbox', { name: words.refusedTitle });
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveSelection(text);
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^$/);
});

test('closing the dialog gives the focus back to the button', async () => {
  writeText.mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
  const screen = await renderButton();
  const button = screen.getByRole('button', { name: 'Copy customer id' });
  await button.click();
  await screen.getByRole('button', { name: 'Close' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});
