import { useQueryClient } from '@tanstack/react-query';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { useCopyText } from '../ui/clipboard.tsx';
import { useViewAddress } from './use-view-address.ts';
import { viewDetails } from './view-details.ts';

/**
 * `c` copies the topmost fault's details, or without one what is on screen, with the `reason` that the customer saw if one is
 * known; `Shift+c` copies the view's address.
 */
export function useViewShortcuts(customerId: string, status: SetupLinkStatus | null, reason: string | null): void {
  const copy = useCopy();
  const copyText = useCopyText();
  const queries = useQueryClient();
  const addressOf = useViewAddress(customerId, status);

  useShortcut('Shift+c', () => void copyText(addressOf(), laterWords(copy.locale).drawer.viewAddress));
  useShortcut('c', () => {
    const { text, what } = viewDetails({ customerId, status, href: addressOf(), reason, queries, copy });
    void copyText(text, what);
  });
}
