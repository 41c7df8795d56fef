import type { ReactNode } from 'react';
import type { CustomerDetail, WhatsappAccount } from '../../contract/customer.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { dateAlone } from '../time/format-time.ts';
import { instantOf } from '../time/instant.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { plainText } from '../ui/plain-text.ts';
import { CustomerActions } from './customer-actions.tsx';
import { Fact } from './customer-fact.tsx';
import { FactPopover } from './fact-popover.tsx';
import { wholeText } from './whole-text.ts';

const longestText = 100;
const longestValue = 500;

export type CustomerFactsProps = {
  customer: CustomerDetail;
  /** What else the header tells of it, which stands among them. */
  created: ReactNode;
};

/** What a customer's header tells in boxes that open: its numbers, its metadata, and what can be done with the rest. */
export function CustomerFacts({ customer, created }: CustomerFactsProps) {
  const { customers, locale } = useCopy();
  const words = laterWords(locale).customerFacts;
  const accounts = customer.whatsapp_accounts;
  const fields = Object.entries(customer.metadata ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return (
    <>
      <Fact name={words.numbers}>
        {accounts.length === 0 ? (
          customers.numbers(0)
        ) : (
          <FactPopover button={customers.numbers(accounts.length)} title={words.numbers}>
            <ul className="space-y-2">
              {accounts.map((account, index) => (
                <AccountLine key={account.phone_number_id ?? index} account={account} />
              ))}
            </ul>
          </FactPopover>
        )}
      </Fact>
      {fields.length > 0 && (
        <Fact name={words.metadata}>
          <FactPopover button={customers.fields(fields.length)} title={words.metadata}>
            <dl className="space-y-2">
              {fields.map(([key, value]) => (
                <Field key={key} name={plainText(key, longestText)} value={value} />
              ))}
            </dl>
          </FactPopover>
        </Fact>
      )}
      {created}
      <Fact name={words.actions}>
        <CustomerActions customer={customer} />
      </Fact>
    </>
  );
}

function AccountLine({ account }: { account: WhatsappAccount }) {
  const words = laterWords(useCopy().locale).customerFacts;
  const style = useTimeStyle();
  const onboardedAt = instantOf(account.onboarded_at);
  return (
    <li>
      <div className="flex items-center gap-1 font-medium wrap-anywhere tnum">
        {account.phone_number === null ? words.numberUnnamed : plainText(account.phone_number, longestText)}
        {account.phone_number !== null && (
          <CopyButton text={account.phone_number} label={words.copy(words.number.toLowerCase())} what={words.number} />
        )}
      </div>
      <div className="text-meta wrap-anywhere text-ink-2">
        {[account.name, account.status]
          .filter((text) => text !== null && text !== '')
          .map((text) => plainText(text ?? '', longestText))
          .join(' · ')}
        {onboardedAt !== null && ` · ${words.onboarded} ${dateAlone(onboardedAt, style)}`}
      </div>
    </li>
  );
}

/** One field of the caller's own; what is no text stands as JSON. A live token in it is neither shown nor copied. */
function Field({ name, value }: { name: string; value: unknown }) {
  const words = laterWords(useCopy().locale).customerFacts;
  const text = wholeText(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  return (
    <div>
      <dt className="text-meta wrap-anywhere text-ink-2">{name}</dt>
      <dd className="flex items-start gap-1">
        <span className="min-w-0 font-mono text-id wrap-anywhere slashed-zero">{plainText(text, longestValue)}</span>
        <CopyButton text={text} label={words.copy(name)} what={name} />
      </dd>
    </div>
  );
}
