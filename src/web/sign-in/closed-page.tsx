import { useLayoutEffect } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import type { Refusal } from '../session/refusal-of.ts';
import { RefusalActions } from './refusal-actions.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** Stands in the place of a page that nobody may see yet, or any more. */
export function ClosedPage({ refusal }: { refusal: Refusal }) {
  const { frame } = useCopy();
  const { title, text } = useRefusalWords(refusal);

  // Synchronises with the document: the frame around hides what is of no use to who is not let in.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.closed = '';
    return () => {
      delete dataset.closed;
    };
  }, []);

  return (
    <>
      <title>{`${title} · ${frame.product}`}</title>
      <div className="max-w-xl animate-appear space-y-4 py-10">
        <div role="alert">
          <h1 tabIndex={-1} className="text-title font-semibold">
            {title}
          </h1>
          <p className="mt-2 wrap-anywhere">{text}</p>
        </div>
        <RefusalActions refusal={refusal} />
      </div>
    </>
  );
}
