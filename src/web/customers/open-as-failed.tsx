import { useId, useRef } from 'react';
import { buttonClasses } from '../ui/button.tsx';
import { LaterIcon } from '../ui/later-icon.tsx';
import { useDrawerWords } from './use-drawer-words.ts';

type OpenAsFailedProps = {
  /** The address with the reason that was chosen. */
  href: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
};

/**
 * The way to the page on which a tenant lands after a failed sign-up. It has to be unfolded each time, since opening it
 * can count as a visit with whoever runs that page; and they are not told where it was opened.
 */
export function OpenAsFailed({ href, isOn, onSwitch }: OpenAsFailedProps) {
  const words = useDrawerWords();
  const summary = useRef<HTMLElement>(null);
  const noteId = useId();
  // Folded and not taken away: a link that is gone by then leads nowhere.
  function fold() {
    onSwitch(false);
    summary.current?.focus();
  }
  return (
    <details open={isOn} onToggle={({ currentTarget }) => onSwitch(currentTarget.open)}>
      <summary ref={summary} className={`${buttonClasses('plain')} cursor-pointer list-none`}>
        {words.openAsFailed}
      </summary>
      <div className="mt-2 space-y-2 border-l-2 border-edge pl-3">
        <p id={noteId}>
          {words.opensAsFailed} {words.countsAsVisit}
        </p>
        <p className="text-meta text-ink-2">{words.onlyShown}</p>
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          aria-describedby={noteId}
          onClick={fold}
          className={buttonClasses('plain')}
        >
          {words.openInNewTab}
          <LaterIcon name="external" />
        </a>
      </div>
    </details>
  );
}
