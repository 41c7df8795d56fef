import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { tokenLast4 } from '../../contract/ids.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { customerHref } from '../links.ts';
import { buttonClasses } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type Lookalike, lookalikeOf } from './lookalike.ts';

/** Opens a customer by an id that somebody has at hand. A live token that lands here is cut to its last four at once. */
export function OpenById() {
  const { customers: words } = useCopy();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Lookalike | 'missing' | null>(null);

  function take(input: string) {
    const last4 = tokenLast4(input);
    setText(last4 === null ? input : `…${last4}`);
    setProblem(last4 === null ? null : 'token');
  }

  function open(event: FormEvent) {
    event.preventDefault();
    const id = text.trim();
    const found = id === '' ? 'missing' : lookalikeOf(id);
    if (found === null) void navigate(customerHref(id));
    else if (problem !== 'token') setProblem(found);
  }

  return (
    <form onSubmit={open} className="w-full max-w-96">
      <TextField
        label={words.openById}
        placeholder={words.openByIdPlaceholder}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => take(event.currentTarget.value)}
        problem={problem === null ? null : problem === 'missing' ? words.idMissing : words.lookalikes[problem]}
        after={
          <button type="submit" className={buttonClasses('plain')}>
            {words.open}
          </button>
        }
      />
    </form>
  );
}
