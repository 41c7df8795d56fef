import { useId } from 'react';
import type { Session } from '../../contract/session.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { AbsoluteTime } from '../time/absolute-time.tsx';
import { instantOf } from '../time/instant.ts';
import { plainText } from '../ui/plain-text.ts';
import { popoverClasses } from '../ui/popover-classes.ts';
import { SignOutForm } from './sign-out-form.tsx';

const longestName = 120;

type AccountMenuProps = {
  person: NonNullable<Session['person']>;
  /** When the person has to sign in again at the latest, as the server says it. */
  endsAt: string | null;
  /** Null where signing out is not the console's to do. */
  onSignOut: (() => void) | null;
};

/** Who is signed in, with what they may do, until when, and the way out. */
export function AccountMenu({ person, endsAt, onSignOut }: AccountMenuProps) {
  const words = laterWords(useCopy().locale).signIn;
  const id = useId();
  const name = plainText(person.name, longestName);
  const role = words.roles[person.role];
  const end = instantOf(endsAt);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="min-h-8 max-w-48 truncate rounded-md px-1 text-meta hover:bg-raised pointer-coarse:min-h-11"
      >
        <span className="sr-only">{words.signedInAs} </span>
        {name}
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={words.account}
        className={popoverClasses('w-[min(20rem,calc(100vw-2rem))]')}
      >
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="mt-2">
          <strong className="font-medium">{role.title}.</strong> {role.text}
        </p>
        {end !== null && (
          <p className="mt-2 text-meta text-ink-2">
            {words.until} <AbsoluteTime instant={end} />
          </p>
        )}
        {onSignOut && (
          <div className="mt-3">
            <SignOutForm label={words.signOut} onSignOut={onSignOut} />
          </div>
        )}
      </section>
    </>
  );
}
