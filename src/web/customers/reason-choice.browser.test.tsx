import { expect, test, vi } from 'vitest';
import { laterEnglish } from '../copy/later-english.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import type { ExplainedReason } from './explain.ts';
import { ReasonChoice } from './reason-choice.tsx';

const known: ExplainedReason = {
  code: 'no_waba_found',
  known: laterEnglish.reasons.reasons.no_waba_found,
  sameLink: 'Yes',
};
const unknown: ExplainedReason = { code: '<b>odd</b>', known: null, sameLink: null };
const mark = 'Taken from the address that was pasted.';

test.each([
  ['a pasted reason is chosen and marked as such', known, true],
  ['a chosen one is not marked', known, false],
])('%s', async (_name, reason, isPasted) => {
  const screen = await renderInConsole(<ReasonChoice reason={reason} isPasted={isPasted} onReason={() => {}} />);
  await expect.element(screen.getByLabelText('Reason they saw')).toHaveValue('no_waba_found');
  expect(screen.getByText(mark).elements()).toHaveLength(isPasted ? 1 : 0);
});

test('a reason that nobody wrote can be chosen as the text that it is, and be left', async () => {
  const onReason = vi.fn();
  const screen = await renderInConsole(<ReasonChoice reason={unknown} isPasted onReason={onReason} />);
  const choice = screen.getByLabelText('Reason they saw');
  await expect.element(choice).toHaveValue('<b>odd</b>');
  await expect.element(screen.getByText('Not in our dictionary yet.')).toBeVisible();
  await choice.selectOptions('None chosen');
  expect(onReason).toHaveBeenCalledExactlyOnceWith(null);
});
