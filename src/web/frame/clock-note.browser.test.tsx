import { afterEach, expect, test, vi } from 'vitest';
import { learnTime } from '../api/true-time.ts';
import { sampleAsked } from '../testing/asked.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { noon } from '../testing/samples.ts';
import { ClockNote } from './clock-note.tsx';

/** An answer at noon, to a computer that thinks it is so many minutes later. */
function learn(minutesFast: number) {
  const startedAt = noon + minutesFast * 60_000;
  learnTime({ startedAt, answeredAt: startedAt, serverTime: noon });
}

afterEach(() => {
  learn(0);
  vi.unstubAllGlobals();
});

test.each([
  [7, '7 min fast'],
  [-7, '7 min slow'],
  [90, '1 h 30 min fast'],
  [-60 * 24 * 40, '40 d slow'],
])('a clock that is fast by %i min is called %s, on screen and aloud, until it is right', async (minutes, how) => {
  const { screen, session } = await renderWithSession(<ClockNote />);
  const note = screen.getByRole('paragraph');
  await expect.element(note).not.toBeInTheDocument();
  learn(minutes);
  session.record(sampleAsked('/me'));
  await expect.element(note).toHaveTextContent(`This computer’s clock is ${how}; times here are corrected.`);
  await expect.element(screen.getByRole('status')).toHaveTextContent(how);
  learn(0);
  session.record(sampleAsked('/me'));
  await expect.element(note).not.toBeInTheDocument();
});
