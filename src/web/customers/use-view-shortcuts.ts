import { useQueryClient } from '@tanstack/react-query';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { useCopyText } from '../ui/clipboard.tsx';
import { useCustomerHref } from './use-customer-href.ts';
import { useOpenLink } from './use-open-link.ts';
import { viewDetails } from './view-details.ts';

/**
 * `c` copies the topmost fault's details, or without one what is on screen, with the `reason` that the customer saw if one is
 * known; `Shift+c` copies the view's address.
 */
export function useViewShortcuts(customerId: string, status: SetupLinkStatus | null, reason: string | null): void {
  const copy = useCopy();
  const copyText = useCopyText();
  const queries = useQueryClient();
  const { openId } = useOpenLink();
  const href = `${window.location.origin}${useCustomerHref(customerId)(status, openId)}`;

  useShortcut('Shift+c', () => void copyText(href, laterWords(copy.locale).drawer.viewAddress));
  useShortcut('c', () => {
    const { text, what } = viewDetails({ customerId, status, href, reason, queries, copy });
    void copyText(text, what);
  });
}
