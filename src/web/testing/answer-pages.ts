import { type Mock, vi } from 'vitest';
import type { SetupLink } from '../../contract/setup-link.ts';
import { sampleFault, samplePage } from './samples.ts';

/** What the console’s server answers: a page of links, with more to come or without; how long to wait (s); a refusal. */
export type PageAnswer = { links: SetupLink[]; hasMore?: boolean } | { wait: number } | 'refuses';

/** Stands in for the console's server: gives one answer after the other, the last one for ever. Gives what was asked. */
export function answerPages(...answers: [PageAnswer, ...PageAnswer[]]): Mock<(address: string) => Promise<Response>> {
  const left = [...answers];
  const asked = vi.fn((_address: string) => {
    const answer = (left.length > 1 ? left.shift() : left[0]) ?? answers[0];
    if (answer === 'refuses') return Promise.resolve(refusal('kirim_forbidden', null, 403));
    if ('wait' in answer) return Promise.resolve(refusal('kirim_rate_limited', answer.wait, 429));
    const { links, hasMore = false } = answer;
    const next_cursor = hasMore ? `after ${links.at(-1)?.id}` : null;
    return Promise.resolve(Response.json(samplePage(links, { has_more: hasMore, next_cursor }).body));
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

function refusal(
  kind: Parameters<typeof sampleFault>[0],
  retry_after_seconds: number | null,
  status: number,
): Response {
  return Response.json({ error: sampleFault(kind, { retry_after_seconds }) }, { status });
}
