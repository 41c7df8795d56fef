import { expect, test, vi } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleError } from '../testing/samples.ts';
import { HeaderFailure } from './header-failure.tsx';

test.each([
  ['nothing is known of the customer', null, 'Name and numbers unavailable', 'text-bad'],
  ['what is shown is from before', noon - 300_000, 'Name and numbers as of 11:55', 'text-warn'],
])('when %s, that is said, and can be tried again', async (_name, readAt, words, tone) => {
  const onRetry = vi.fn();
  const screen = await renderInConsole(
    <HeaderFailure
      error={sampleError('breaker_open')}
      readAt={readAt}
      isExplainedBelow
      isBusy={false}
      onRetry={onRetry}
    />,
  );
  await expect.element(screen.getByText(words, { exact: true })).toHaveClass(tone);
  await screen.getByRole('button', { name: 'Try again' }).click();
  expect(onRetry).toHaveBeenCalledOnce();
});
