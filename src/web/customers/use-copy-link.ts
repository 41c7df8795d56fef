import { useQueryClient } from '@tanstack/react-query';
import type { SetupLink, SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { customerQuery } from '../kirim/queries.ts';
import { customerHref } from '../links.ts';
import { useClock } from '../time/clock.tsx';
import { absoluteTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { type BundleFormat, incidentBundle } from './incident-bundle.ts';
import type { Provenance } from './provenance.ts';
import { stateInWords } from './state-in-words.ts';
import { useDrawerWords } from './use-drawer-words.ts';

type Subject = {
  link: SetupLink | null;
  customerId: string;
  customerName: string;
  status: SetupLinkStatus | null;
  provenance: Provenance | null;
  fault: FaultError | null;
};

/** The ways in which an open link leaves by the clipboard: its incident, what to tell the customer, its address. */
export function useCopyLink(subject: Subject) {
  const { link, customerId, customerName, status, provenance, fault } = subject;
  const copy = useCopy();
  const copyText = useCopyText();
  const words = useDrawerWords();
  const clock = useClock();
  const queries = useQueryClient();
  const style = useTimeStyle();
  const viewHref = `${window.location.origin}${customerHref(customerId, status, link?.id ?? null)}`;
  return {
    address: () => void copyText(viewHref, words.rowLink),
    reply: (text: string) => void copyText(text, words.reply),
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
        reason: null,
        provenance,
        readAtLocal: provenance && absoluteTime(provenance.readAt, now, style, { zoneName: true }),
        fault,
        viewHref,
      };
      void copyText(incidentBundle(incident, format, words.bundle), words.incident[format]);
    },
  };
}
