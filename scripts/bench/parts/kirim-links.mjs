// A Kirim whose customers have so many links, fifty in each answer, and an allowance that nobody uses up.
import { answerFor, listenOnLoopback } from './kirim-stand-in.mjs';
import { sampleLink } from './sample-answers.mjs';

const perPage = 50;

/** @param {number} total */
export function startKirimWithLinks(total) {
  const links = Array.from({ length: total }, (_, index) => sampleLink(index));
  return listenOnLoopback(({ url = '/' }, response) => {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'X-RateLimit-Limit': '6000000',
      'X-RateLimit-Remaining': '6000000',
    });
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (!pathname.endsWith('/setup_links')) return response.end(answerFor(url));
    const status = searchParams.get('status');
    const wanted = status === null ? links : links.filter((link) => link.status === status);
    const from = Number(searchParams.get('cursor') ?? 0);
    const to = Math.min(wanted.length, from + perPage);
    const page = {
      data: wanted.slice(from, to),
      has_more: to < wanted.length,
      next_cursor: to < wanted.length ? `${to}` : null,
    };
    response.end(JSON.stringify({ ...page, request_id: 'req_01HXYZABCDEFGHJKMNPQRSTVW1' }));
  });
}
