import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Session } from '../../contract/session.ts';
import { FaultError } from '../api/fault-error.ts';
import { askAgain } from '../kirim/ask-again.ts';
import { signedInQuery } from '../kirim/signed-in/queries.ts';
import type { RecentCustomers } from '../session/recent-customers.ts';
import { useRecentCustomers } from '../session/recent-customers-context.tsx';
import { refusalOf } from '../session/refusal-of.ts';
import type { Session as TabMemory } from '../session/session.ts';
import { useSession, useSessionState } from '../session/session-context.tsx';
import { useTabs } from './use-tabs.ts';

type Person = Session['person'];

/**
 * Keeps this tab in agreement with the server and the other tabs on who is signed in: `person` as this tab last heard,
 * null where it doesn't know. A tab that finds out something has the others look, so no tab believes another. What was
 * refused is asked for again once somebody is let in, and a tab that held somebody else's pages begins anew. Gives what
 * to call when the person signs out.
 */
export function useAgreement(person: Person): () => void {
  const queries = useQueryClient();
  const session = useSession();
  const recent = useRecentCustomers();
  const isRefused = refusalOf(useSessionState()) !== null;
  const known = useRef<Person>(null);
  const isFollowing = useRef(false);

  const tell = useTabs((word) => {
    if (word === 'signed-out') return forget(session, queries, recent);
    isFollowing.current = true;
    void queries.refetchQueries({ queryKey: signedInQuery.queryKey }).finally(() => {
      isFollowing.current = false;
    });
  });

  const tellOfNews = useEffectEvent(() => {
    if (!isFollowing.current) tell('changed');
  });

  // Synchronises with the console's server: what it refused may be had once it lets somebody in.
  useEffect(() => {
    if (!isRefused) return;
    tellOfNews();
    return () => askAgain(queries, isRefusal);
  }, [isRefused, queries]);

  // Synchronises with the other tabs.
  const { name, role } = person ?? {};
  useEffect(() => {
    if (name === undefined || role === undefined) return;
    const before = known.current;
    if (before !== null && before.name !== name) recent.clear();
    if (before !== null && (before.name !== name || before.role !== role)) return window.location.reload();
    known.current = { name, role };
    tellOfNews();
  }, [name, role, recent]);

  return () => {
    const leave = () => {
      tell('signed-out');
      forget(session, queries, recent);
    };
    // Not at once: a form that leaves the page in between is not sent, and other tabs that asked the server before it has
    // ended the session would be let in again.
    window.addEventListener('pagehide', leave, { once: true });
  };
}

/** Nothing that was read stays in the browser. Reset, not removed: what is on screen would go on showing it. */
function forget(session: TabMemory, queries: QueryClient, recent: RecentCustomers): void {
  session.signOut();
  recent.clear();
  for (const query of queries.getQueryCache().getAll()) query.reset();
}

function isRefusal(error: unknown): boolean {
  return error instanceof FaultError && error.fault.origin === 'sign-in';
}
