import type { ProxyContext } from '../proxy-env.ts';

export type AuthPage = {
  title: string;
  words: string;
  link: { href: string; text: string };
  /** Leads there by itself, at once. */
  isPassing?: boolean;
};

/**
 * A page of the console's own that needs no script: for what a person meets on the way in and out. Not a redirect where
 * another site follows a form: browsers hold that against the page's policy for forms.
 */
export function answerAuthPage(c: ProxyContext, status: 200 | 400 | 429 | 503, page: AuthPage): Response {
  return c.html(draw(page), status, { 'Cache-Control': 'private, no-store' });
}

function draw({ title, words, link, isPassing = false }: AuthPage): string {
  const href = escapeHtml(link.href);
  const refresh = isPassing ? `\n<meta http-equiv="refresh" content="0;url=${href}" />` : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<meta name="robots" content="noindex" />${refresh}
<title>${escapeHtml(title)} · Tautan</title>
<link rel="icon" href="/favicon.svg" />
<link rel="stylesheet" href="/auth.css" />
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(words)}</p>
<p><a href="${href}">${escapeHtml(link.text)}</a></p>
</main>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
