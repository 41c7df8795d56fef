import { useQueryClient } from '@tanstack/react-query';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { withLaterWords } from '../copy/later-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { customerHref } from '../links.ts';
import { useCopyText } from '../ui/clipboard.tsx';
import { useOpenLink } from './use-open-link.ts';

/** `c` copies the topmost fault's details, or without one what is on screen; `Shift+c` copies the view's address. */
export function useViewShortcuts(customerId: string, status: SetupLinkStatus | null): void {
  const copy = useCopy();
  const copyText = useCopyText();
  const queries = useQueryClient();
  const { openId } = useOpenLink();
  const href = `${window.location.origin}${customerHref(customerId, status, openId)}`;

  useShortcut('Shift+c', () => void copyText(href, copy.setupLinks.viewAddress));
  useShortcut('c', () => {
    // Words and wording come when they are asked for; without the console's server there is still the address.
    void withLaterWords(import('./view-details.ts')).then(
      ({ viewDetails }) => {
        const { text, what } = viewDetails({ customerId, status, href, queries, copy });
        return copyText(text, what);
      },
      () => copyText(href, copy.setupLinks.viewAddress),
    );
  });
}
