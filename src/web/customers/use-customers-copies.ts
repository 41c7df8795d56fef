import type { CustomerStatus } from '../../contract/customer.ts';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { titledFaultDetails } from '../faults/fault-details.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { customersUnder } from '../links.ts';
import { utcTime } from '../time/utc-time.ts';
import { useCopyText } from '../ui/clipboard.tsx';
import { customersSummary } from './customers-count.ts';
import type { LoadedCustomers } from './loaded-customers.ts';
import { useCustomersWords } from './use-customers-words.ts';

type CustomersOnScreen = { status: CustomerStatus | null; loaded: LoadedCustomers | null; fault: FaultError | null };

/** On the list of customers `c` copies the topmost fault's details, or without one what is on screen; `Shift+c` its address. */
export function useCustomersCopies({ status, loaded, fault }: CustomersOnScreen): void {
  const copy = useCopy();
  const copyText = useCopyText();
  const words = useCustomersWords();
  const { bundle, viewAddress, viewDetails } = laterWords(copy.locale).drawer;
  const { customers, setupLinks } = copy;
  const href = `${window.location.origin}${customersUnder(status)}`;

  useShortcut('Shift+c', () => void copyText(href, viewAddress));
  useShortcut('c', () => {
    if (fault !== null) {
      const { text, what } = titledFaultDetails(fault, { what: 'customers' }, href, copy);
      void copyText(text, what);
      return;
    }
    const filter = status === null ? setupLinks.all : customers.statuses[status];
    const read = loaded && [customersSummary(loaded, words), `${bundle.read}: ${utcTime(loaded.readAt)}`];
    const text = [`${customers.title} — ${filter}`, ...(read ?? []), `${bundle.view}: ${href}`].join('\n');
    void copyText(text, viewDetails);
  });
}
