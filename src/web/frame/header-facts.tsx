import { ClockNote } from './clock-note.tsx';
import { Organization } from './organization.tsx';
import { SessionRequests } from './session-requests.tsx';

/** What the header tells that no first row waits for: the allowance, this tab's requests, whose customers, a wrong clock. */
export function HeaderFacts() {
  return (
    <>
      <SessionRequests />
      <Organization />
      <ClockNote />
    </>
  );
}
