import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customerHref } from '../links.ts';
import { ChooseCustomer } from './choose-customer.tsx';
import { CustomerResults } from './customer-results.tsx';
import type { ReadingProps } from './reading-view.tsx';
import { ReferenceReading, useAskedRequest } from './reference-reading.tsx';

/** Whose internal id this is, as far as this tab's links told; the console's own references look the same. */
export function InternalIdReading({ id, known, isSure, onLeave }: ReadingProps & { id: string }) {
  const words = laterWords(useCopy().locale).find;
  const customerId = known.customerIds.get(id);
  const isReference = useAskedRequest(id) !== undefined;
  if (isReference) return <ReferenceReading reference={id} />;
  if (customerId !== undefined) return <CustomerResults ids={[customerId]} {...{ known, onLeave }} />;
  return (
    <>
      <p className="text-ink-2">{words.unmatchedId}</p>
      <ChooseCustomer label={words.chooseCustomer} hrefOf={customerHref} {...{ known, isSure, onLeave }} />
    </>
  );
}
