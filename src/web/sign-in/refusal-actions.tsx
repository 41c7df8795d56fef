import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { signedInQuery } from '../kirim/signed-in/queries.ts';
import type { Refusal } from '../session/refusal-of.ts';
import { Button, buttonClasses } from '../ui/button.tsx';
import { signInHref } from './sign-in-href.ts';
import { SignOutForm } from './sign-out-form.tsx';

/** The way on from a refusal: to sign in and come back here, to use another account, or to ask again. */
export function RefusalActions({ refusal: { fault, keepsPage } }: { refusal: Refusal }) {
  const { locale, faults } = useCopy();
  const words = laterWords(locale).signIn;
  const location = useLocation();
  const { isFetching, refetch } = useQuery(signedInQuery);
  if (fault?.kind === 'no_role') return <SignOutForm label={words.anotherAccount} />;
  if (fault?.kind === 'login_unavailable') {
    return (
      <Button isDisabled={isFetching} onClick={() => void refetch()}>
        {faults.actions.tryAgain}
      </Button>
    );
  }
  const href = signInHref(location);
  return (
    <div className="flex flex-wrap gap-2">
      <a href={href} className={buttonClasses('primary')}>
        {words.signIn}
      </a>
      {/* There the rows stay in this tab, which goes on by itself once somebody is signed in. */}
      {keepsPage && (
        <a href={href} target="_blank" rel="noopener" className={buttonClasses('plain')}>
          {words.signInNewTab}
        </a>
      )}
    </div>
  );
}
