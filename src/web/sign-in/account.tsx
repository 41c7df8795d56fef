import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { optionalPart } from '../copy/optional-part.ts';
import { signedInQuery } from '../kirim/signed-in/queries.ts';
import { refusalOf } from '../session/refusal-of.ts';
import { useSessionState } from '../session/session-context.tsx';

const SignedIn = optionalPart(async () => (await import('./signed-in.tsx')).SignedIn);

/** Who is signed in, in the page's frame; nothing on a computer of one person alone. */
export function Account() {
  const { data } = useQuery(signedInQuery);
  const isRefused = refusalOf(useSessionState()) !== null;
  const needsSignIn = isRefused || (data !== undefined && data.body.mode !== 'none');
  return (
    needsSignIn && (
      <Suspense>
        <SignedIn current={data?.body ?? null} />
      </Suspense>
    )
  );
}
