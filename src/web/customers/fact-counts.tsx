import { useCopy } from '../copy/copy-context.tsx';
import { Fact } from './customer-fact.tsx';
import type { CustomerFactsProps } from './customer-facts.tsx';

/** What stands in the place of a customer's facts until they can be opened, in the room that it will take. */
export function FactCounts({ customer, created }: CustomerFactsProps) {
  const { customers: words, setupLinks } = useCopy();
  const numbers = words.numbers(customer.whatsapp_accounts.length);
  const fields = Object.keys(customer.metadata ?? {}).length;
  return (
    <>
      <Fact name={numbers}>{numbers}</Fact>
      {fields > 0 && <Fact name={words.fields(fields)}>{words.fields(fields)}</Fact>}
      {created}
      <Fact name={setupLinks.columns.actions}>
        <span className="size-6 pointer-coarse:size-11" />
      </Fact>
    </>
  );
}
