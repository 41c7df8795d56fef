import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { optionalPart } from '../copy/optional-part.ts';
import { useSessionState } from '../session/session-context.tsx';

const CustomersLanding = optionalPart(async () => (await import('./customers-landing.tsx')).CustomersLanding);

/** What the landing address that was pasted said, on the page of its customer. */
export function LandingNotice() {
  const { landing } = useSessionState();
  const [params] = useSearchParams();
  return (
    (landing || params.has('reason')) && (
      <Suspense>
        <CustomersLanding />
      </Suspense>
    )
  );
}
