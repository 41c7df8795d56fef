import { useCopy } from '../copy/copy-context.tsx';
import type { Refusal } from '../session/refusal-of.ts';
import { RefusalActions } from './refusal-actions.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** Stands in the place of a page that nobody may see yet, or any more. */
export function ClosedPage({ refusal }: { refusal: Refusal }) {
  const { frame } = useCopy();
  const { title, text } = useRefusalWords(refusal);
  return (
    <>
      <title>{`${title} · ${frame.product}`}</title>
      <div data-closed className="max-w-xl animate-appear space-y-4 py-10">
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
