import type { Locale } from '../../contract/locale.ts';
import type { ProxyContext } from '../proxy-env.ts';
import { spokenLocale } from '../spoken-locale.ts';
import { type AuthWords, authWords, type PageWords } from './auth-words.ts';

export type AuthPage = {
  /** What it says, of one language's words. */
  says: (words: AuthWords) => PageWords;
  /** The way on. */
  href: string;
  /** Leads there by itself, at once. */
  isPassing?: boolean;
};

/**
 * A page of the console's own that needs no script, in the language that the browser wants: for what a person meets on
 * the way in and out. Not a redirect where another site follows a form: browsers hold that against the page's policy for
 * forms.
 */
export function answerAuthPage(c: ProxyContext, status: 200 | 400 | 429 | 503, page: AuthPage): Response {
  const headers = { 'Cache-Control': 'private, no-store', Vary: 'Accept-Language' };
  return c.html(draw(spokenLocale(c), page), status, headers);
}

function draw(locale: Locale, { says, href: to, isPassing = false }: AuthPage): string {
  const { title, text, link } = says(authWords[locale]);
  const href = escapeHtml(to);
  const refresh = isPassing ? `\n<meta http-equiv="refresh" content="0;url=${href}" />` : '';
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<meta name="robots" content="noindex" />${refresh}
<title>${escapeHtml(title)} · Tautan</title>
<link rel="icon" href="/favicon.svg" />
<link rel="stylesheet" href="/auth.css" />
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<p><a href="${href}">${escapeHtml(link)}</a></p>
</main>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
