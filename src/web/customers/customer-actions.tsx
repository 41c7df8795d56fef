import type { CustomerDetail } from '../../contract/customer.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useCopyText } from '../ui/clipboard.tsx';
import { FactPopover } from './fact-popover.tsx';
import { wholeText } from './whole-text.ts';

const itemLook =
  'flex min-h-8 w-full items-center rounded-md px-2 text-left -outline-offset-2 hover:bg-raised focus-visible:bg-raised pointer-coarse:min-h-11';

/** An address that says nothing to a mail program beside itself. */
const plainEmail = /^[^\s"<>,;:@]{1,64}@[^\s"<>,;:@]{1,190}$/;

/** What can be done with what a customer's header says: copying its name whole, and writing to it. */
export function CustomerActions({ customer: { name, email } }: { customer: CustomerDetail }) {
  const words = laterWords(useCopy().locale).customerFacts;
  const copyText = useCopyText();
  return (
    <FactPopover button="⋯" name={words.actions} title={words.actions}>
      <button type="button" className={itemLook} onClick={() => void copyText(wholeText(name), words.name)}>
        {words.copy(words.name.toLowerCase())}
      </button>
      {email !== null && plainEmail.test(email) && (
        <a className={itemLook} href={`mailto:${encodeURIComponent(email)}`}>
          {words.writeEmail}
        </a>
      )}
    </FactPopover>
  );
}
