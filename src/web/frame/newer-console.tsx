import { useEffect } from 'react';
import { versionWord } from '../../contract/headers.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useSessionState } from '../session/session-context.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';

/** Tells in the page's foot that the server is of another version than the page, which `own` names. */
export function NewerConsole({ own }: { own: { version: string; commit: string } }) {
  const { newer } = laterWords(useCopy().locale).faultView;
  const announce = useAnnounce();
  const { requests } = useSessionState();
  const told = requests.find(({ meta }) => meta.consoleVersion !== null)?.meta.consoleVersion;
  const isOther = typeof told === 'string' && told !== versionWord(own);

  // Synchronises with the live region: said once, when it is found out.
  useEffect(() => {
    if (isOther) announce(`${newer.title}. ${newer.text}`);
  }, [isOther, announce, newer]);

  return (
    isOther && (
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink">
        <span>
          <strong className="font-semibold">{newer.title}.</strong> {newer.text}
        </span>
        <Button onClick={() => window.location.reload()}>{newer.reload}</Button>
      </p>
    )
  );
}
