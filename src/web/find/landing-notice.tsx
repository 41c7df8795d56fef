import { Suspense } from 'react';
import { useSessionState } from '../session/session-context.tsx';
import { optionalPart } from '../ui/optional-part.ts';

const CustomersLanding = optionalPart(async () => (await import('./customers-landing.tsx')).CustomersLanding);

/** What the landing address that was pasted said, on the page of its customer. */
export function LandingNotice() {
  const { landing } = useSessionState();
  return (
    landing && (
      <Suspense>
        <CustomersLanding landing={landing} />
      </Suspense>
    )
  );
}
