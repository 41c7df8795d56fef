import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';

/** Stands where data would: nobody is let in, which the page says at its top, once for all of its parts. */
export function NotLetIn() {
  const { notLetIn } = laterWords(useCopy().locale).faultView;
  return <p className="border-y border-line py-6 text-ink-2">{notLetIn}</p>;
}
