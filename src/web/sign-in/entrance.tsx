import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { optionalPart } from '../copy/optional-part.ts';
import { PartMissing } from '../faults/part-missing.tsx';
import { refusalOf } from '../session/refusal-of.ts';
import { useSessionState } from '../session/session-context.tsx';

const Refused = optionalPart(async () => (await import('./refused.tsx')).Refused, PartMissing);

/** Stands around every page: while nobody is let in it says so, above what was shown or where nothing could be. */
export function Entrance() {
  const refusal = refusalOf(useSessionState());
  return (
    <>
      {refusal && (
        <Suspense>
          <Refused refusal={refusal} />
        </Suspense>
      )}
      {refusal?.keepsPage !== false && <Outlet />}
    </>
  );
}
