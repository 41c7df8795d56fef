import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleLink } from '../testing/samples.ts';
import { LinkTimeline } from './link-timeline.tsx';

test('now is told to the minute, since the page’s clock is behind by seconds; what Kirim told to the second', async () => {
  const screen = await renderInConsole(<LinkTimeline link={sampleLink()} />, { now: () => noon + 56_000 });
  const [created, now] = screen.getByRole('listitem').elements();
  expect(created).toHaveTextContent('Wed 18 Nov, 12:00:00 GMT+7');
  expect(now).toHaveTextContent('Mon 23 Nov, 12:00 GMT+7');
});
