import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customerMatches } from '../readings/matches.ts';
import type { Known, KnownCustomer } from '../session/known.ts';
import { plainText } from '../ui/plain-text.ts';
import { EnterCap, enterMarked } from './enter-cap.tsx';
import { SearchedCustomers } from './searched-customers.tsx';

const longestName = 80;
const longestId = 128;
const few = 3;

type ChooseCustomerProps = {
  label: string;
  known: Known;
  isSure: boolean;
  onLeave: () => void;
  /** Where choosing leads. */
  hrefOf?: (customerId: string) => string;
  /** What choosing does, before it leads anywhere. */
  onChoose?: (customer: KnownCustomer) => void;
};

/** A field in which a few letters of a name or an e-mail choose a customer; Enter takes the first one. */
export function ChooseCustomer({ label, known, isSure, onLeave, hrefOf, onChoose }: ChooseCustomerProps) {
  const words = laterWords(useCopy().locale).find;
  const navigate = useNavigate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isHere, setIsHere] = useState(false);
  const isAsked = text.trim() !== '';
  // A few are all shown: the one whose page is open is likely to be meant.
  const isFew = known.customers.size <= few;
  const found = isAsked || isFew ? customerMatches(known.customers, text) : [];

  // Synchronises with the document's focus: what was pasted can be nothing else, so the next keys are the customer's name.
  useEffect(() => {
    if (isSure) field.current?.focus();
  }, [isSure]);

  function choose(customer: KnownCustomer) {
    onChoose?.(customer);
    if (!hrefOf) return;
    onLeave();
    void navigate(hrefOf(customer.id));
  }

  function chooseFirst(event: FormEvent) {
    event.preventDefault();
    if (found[0]) choose(found[0]);
  }

  return (
    <form onSubmit={chooseFirst} className="space-y-1">
      <label htmlFor={id} className="block text-meta font-medium">
        {label}
      </label>
      <input
        ref={field}
        id={id}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => setIsHere(true)}
        onBlur={() => setIsHere(false)}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        className="field"
      />
      <ul>
        {found.map((customer, index) => (
          <li key={customer.id}>
            <button
              type="button"
              onClick={() => choose(customer)}
              aria-keyshortcuts={isHere && index === 0 ? 'Enter' : undefined}
              className={`flex min-h-9 w-full flex-wrap items-center gap-x-3 rounded-md px-2 py-1 text-left hover:bg-raised pointer-coarse:min-h-11 ${enterMarked}`}
            >
              <span className="font-medium wrap-anywhere">
                {plainText(customer.name, longestName) || words.unnamed}
              </span>
              <span className="min-w-0 font-mono text-meta wrap-anywhere text-ink-2">
                {plainText(customer.id, longestId)}
              </span>
              <EnterCap />
            </button>
          </li>
        ))}
      </ul>
      <SearchedCustomers
        count={known.customers.size}
        isMissed={isAsked && found.length === 0}
        offersMore={isFew}
        isAsked={isAsked}
      />
    </form>
  );
}
