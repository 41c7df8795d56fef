import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon } from '../testing/samples.ts';
import { AbsoluteTime } from './absolute-time.tsx';
import { TimeDetails } from './time-details.tsx';
import { TimeTip } from './time-tip.tsx';

const copy = vi.spyOn(navigator.clipboard, 'writeText');

afterEach(() => void copy.mockReset());

test('what the mouse rests on is shown in its other forms, to copy, until the mouse or Escape takes them away', async () => {
  copy.mockResolvedValue();
  const screen = await renderInConsole(
    <>
      <p>elsewhere</p>
      <AbsoluteTime instant={noon} />
      <TimeTip />
    </>,
  );
  const forms = screen.getByRole('list', { name: 'This time in other forms' });
  await screen.getByRole('time').hover();
  await expect.element(forms).toHaveTextContent('2026-11-23 05:00:00 UTC2026-11-23T12:00:00+07:001795410000');
  await forms.getByRole('button', { name: /^Copy ISO 8601/ }).click();
  expect(copy).toHaveBeenCalledWith('2026-11-23T12:00:00+07:00');
  await expect.element(screen.getByRole('status')).toHaveTextContent('ISO 8601 time copied');
  await screen.getByText('elsewhere').hover();
  await expect.element(forms).not.toBeInTheDocument();

  await screen.getByRole('time').hover();
  await expect.element(forms).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(forms).not.toBeInTheDocument();
});

test('by the keyboard a time is opened where it can have the focus', async () => {
  copy.mockResolvedValue();
  const screen = await renderInConsole(<TimeDetails instant={noon} />);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(screen.getByText('1795410000')).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(copy).toHaveBeenCalledWith('2026-11-23 05:00:00 UTC');
});
