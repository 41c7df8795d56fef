import { Link, Navigate } from 'react-router';
import { defused } from '../../contract/ids.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customersHref } from '../links.ts';
import { buttonClasses } from '../ui/button.tsx';
import { plainText } from '../ui/plain-text.ts';
import type { Lookalike } from './lookalike.ts';

const longestShown = 200;

/** Says that what stands in the address is no customer id. A live token or an API key leaves the address at once. */
export function NotAnId({ text, lookalike }: { text: string; lookalike: Lookalike }) {
  const { customers, locale } = useCopy();
  const words = laterWords(locale).addresses;
  if (lookalike === 'secret') {
    return <Navigate replace to={customersHref} state={{ leftOfSecret: defused(text).text }} />;
  }
  return (
    <>
      <title>{`${words.notAnId} · ${customers.documentTitle}`}</title>
      <h1 tabIndex={-1} className="text-title font-semibold">
        {words.notAnId}
      </h1>
      <p className="mt-2 font-mono text-id wrap-anywhere text-ink-2">{plainText(text, longestShown)}</p>
      <p className="mt-2">{words.looksLike[lookalike]}</p>
      <p className="mt-4">
        <Link className={buttonClasses('plain')} to={customersHref}>
          {words.toCustomers}
        </Link>
      </p>
    </>
  );
}
