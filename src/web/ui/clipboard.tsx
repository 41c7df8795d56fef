import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';

/** The words around copying; `copied` names what was copied. */
export type ClipboardWords = {
  copied: (what: string) => string;
  refusedTitle: string;
  refusedText: string;
  close: string;
};

type CopyText = (text: string, what: string, isMarked?: boolean) => Promise<boolean>;

const ClipboardContext = createContext<CopyText>(() => Promise.resolve(false));

/** Lets everything below copy text. Where the browser refuses, a dialog shows the text, selected. */
export function ClipboardProvider({ words, children }: { words: ClipboardWords; children: ReactNode }) {
  const announce = useAnnounce();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState('');

  const copyText: CopyText = async (text, what, isMarked = false) => {
    try {
      await navigator.clipboard.writeText(text);
      announce(words.copied(what), !isMarked);
      return true;
    } catch {
      // The text has to stand in the field before it can be selected.
      flushSync(() => setRefused(text));
      dialog.current?.showModal();
      field.current?.select();
      return false;
    }
  };

  return (
    <ClipboardContext value={copyText}>
      {children}
      <dialog ref={dialog} aria-label={words.refusedTitle} className="dialog">
        <h2 className="text-base font-semibold">{words.refusedTitle}</h2>
        <p className="mt-1 text-ink-2">{words.refusedText}</p>
        <textarea
          ref={field}
          aria-label={words.refusedTitle}
          readOnly
          rows={6}
          value={refused}
          className="mt-3 w-full rounded-md border border-edge bg-raised p-2 font-mono text-id"
        />
        <form method="dialog" className="mt-3 text-right">
          <Button onClick={() => dialog.current?.close()}>{words.close}</Button>
        </form>
      </dialog>
    </ClipboardContext>
  );
}

/**
 * Copies a text and says so by the name `what`, in sight too unless the caller marks it; false when the browser refused and the dialog was
 * shown instead.
 */
export function useCopyText(): CopyText {
  return useContext(ClipboardContext);
}
