import { useQueryClient } from '@tanstack/react-query';
import type { SetupLink, SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { customerQuery } from '../kirim/queries.ts';
import { useClock } from '../time/clock.tsx';
import { absoluteTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { useCopyMark } from '../ui/use-copy-mark.ts';
import { addressToShare } from './address-to-share.ts';
import { type BundleFormat, incidentBundle } from './incident-bundle.ts';
import type { Provenance } from './provenance.ts';
import { stateInWords } from './state-in-words.ts';
import { useCustomerHref } from './use-customer-href.ts';
import { useDrawerWords } from './use-drawer-words.ts';
import { useLanding } from './use-landing.ts';

type Subject = {
  link: SetupLink | null;
  customerId: string;
  customerName: string;
  status: SetupLinkStatus | null;
  provenance: Provenance | null;
  fault: FaultError | null;
  /** The reason code that the customer saw, if it is not the one of the address on which it landed. */
  reason?: string | null;
  /** Whether what was copied is marked where it stands. */
  isMarked?: boolean;
};

/** The ways in which an open link leaves by the clipboard: its incident, what to tell the customer, its address. */
export function useCopyLink(subject: Subject) {
  const { link, customerId, customerName, status, provenance, fault, reason, isMarked = false } = subject;
  const copy = useCopy();
  const copyText = useCopyText();
  const mark = useCopyMark(link?.id);
  const copyOut = isMarked ? mark.copy : copyText;
  const words = useDrawerWords();
  const clock = useClock();
  const queries = useQueryClient();
  const hrefOf = useCustomerHref(customerId);
  const landing = useLanding(customerId);
  const style = useTimeStyle();
  const href = `${window.location.origin}${hrefOf(status, link?.id ?? null)}`;
  const viewHref = link && provenance ? addressToShare(href, link.status, provenance.readAt) : href;
  return {
    /** What was copied a moment ago, by its name, for marks. */
    copied: mark.copied,
    address: () => void copyOut(viewHref, words.rowLink),
    reply: (text: string) => void copyOut(text, words.reply),
    incident(format: BundleFormat) {
      if (link === null) return;
      const now = clock.now();
      const known = queries.getQueryData(customerQuery(customerId).queryKey);
      const incident = {
        link,
        state: stateInWords(link, now, copy, style),
        customer: {
          id: customerId,
          name: customerName,
          numberStatuses: known?.body.data.whatsapp_accounts.map((account) => account.status) ?? null,
        },
        reason: reason === undefined ? (landing?.reason ?? null) : reason,
        provenance,
        readAtLocal: provenance && absoluteTime(provenance.readAt, now, style, { zoneName: true }),
        fault,
        viewHref,
      };
      void copyOut(incidentBundle(incident, format, words.bundle), words.incident[format]);
    },
  };
}
