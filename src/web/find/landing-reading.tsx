import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customerHref } from '../links.ts';
import type { Known } from '../session/known.ts';
import { useSession } from '../session/session-context.tsx';
import { ChooseCustomer } from './choose-customer.tsx';
import { CustomerResults } from './customer-results.tsx';
import { LandingCard } from './landing-card.tsx';
import type { ReadingProps } from './reading-view.tsx';

type LandingReadingProps = ReadingProps & {
  landing: { id: string | null; status: string | null; reason: string | null };
};

/** What a landing address says: the way to its customer, where the reason is explained; without one, the reason at once. */
export function LandingReading({ landing, known, isSure, onLeave }: LandingReadingProps) {
  const words = laterWords(useCopy().locale).find;
  const session = useSession();
  const { status, reason } = landing;
  const customerId = customerIdOf(landing.id, known);
  const remember = (id: string) => session.setLanding({ customerId: id, id: landing.id, status, reason });
  if (customerId !== null) {
    return (
      <CustomerResults
        ids={[customerId]}
        known={known}
        reason={reason}
        onLeave={() => {
          remember(customerId);
          onLeave();
        }}
      />
    );
  }
  return (
    <>
      <LandingCard landing={{ status, reason }} />
      <p className="text-ink-2">{landing.id === null ? words.landing.noCustomer : words.unmatchedId}</p>
      <ChooseCustomer
        label={words.chooseCustomer}
        hrefOf={(id) => customerHref(id, null, null, reason)}
        onChoose={({ id }) => remember(id)}
        {...{ known, isSure, onLeave }}
      />
    </>
  );
}

/** Kirim does not say whether the id in a landing address is its internal one or the public one. */
function customerIdOf(id: string | null, known: Known): string | null {
  if (id === null) return null;
  return known.customerIds.get(id) ?? (known.customers.has(id) || /^cus_[\w-]+$/.test(id) ? id : null);
}
