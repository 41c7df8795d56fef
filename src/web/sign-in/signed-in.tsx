import { useEffect } from 'react';
import { pagesOfViewers, type Session } from '../../contract/session.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { refusalOf } from '../session/refusal-of.ts';
import { useSession, useSessionState } from '../session/session-context.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useAgreement } from './use-agreement.ts';

/** The person's menu, and this tab's agreement with the others on who is signed in; `current` is null while that is not known. */
export function SignedIn({ current }: { current: Session | null }) {
  const { limitPages } = useSession();
  const isRefused = refusalOf(useSessionState()) !== null;
  const person = current?.person ?? null;
  const signOut = useAgreement(person);
  const { pagesOfViewers: reason } = laterWords(useCopy().locale).signIn;

  // Synchronises with the tab's memory, which the lists go by.
  const isViewer = person?.role === 'viewer';
  useEffect(() => limitPages(isViewer ? { pages: pagesOfViewers, reason } : null), [isViewer, limitPages, reason]);

  // Synchronises with the console's server: once nobody is signed in, a proxy in front of it lets no script through either.
  useEffect(() => {
    import('./refused.tsx').catch(() => {});
  }, []);

  if (current === null || person === null || isRefused) return null;
  return <AccountMenu person={person} endsAt={current.ends_at} onSignOut={current.mode === 'oidc' ? signOut : null} />;
}
