import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import type { Refusal } from '../session/refusal-of.ts';
import { Icon } from '../ui/icon.tsx';
import { RefusalActions } from './refusal-actions.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** Says above what is on screen, and however far that is scrolled, that nobody is let in any more. */
export function RefusalBanner({ refusal, isForAMinute }: { refusal: Refusal; isForAMinute: boolean }) {
  const { staysShown } = laterWords(useCopy().locale).signIn;
  const { title, text } = useRefusalWords(refusal);
  return (
    <section
      aria-label={title}
      className="sticky top-0 z-5 mb-4 flex animate-appear gap-3 rounded-lg bg-warn-bg px-3 py-3 text-warn [overflow-anchor:none]"
    >
      <Icon name="ban" className="mt-0.5" />
      <div className="min-w-0 space-y-2">
        <p role="alert" className="wrap-anywhere">
          <strong className="font-semibold">{title}.</strong>{' '}
          <span className="text-ink">
            {text} {isForAMinute && staysShown}
          </span>
        </p>
        <RefusalActions refusal={refusal} />
      </div>
    </section>
  );
}
