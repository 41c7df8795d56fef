import { use } from 'react';
import { useNavigate } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { ShortcutsContext } from '../keys/shortcuts-provider.tsx';
import { customerHref } from '../links.ts';
import { type Known, knownFrom } from '../session/known.ts';
import type { Landing } from '../session/session.ts';
import { useSession, useSessionState } from '../session/session-context.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { plainText } from '../ui/plain-text.ts';
import { otherCustomer } from './other-customer.ts';
import { useForgetLanding } from './use-forget-landing.ts';

const longestShown = 80;

/** Says that a landing is another customer's, where that is proved, with the way to that one or back to choosing. */
export function LandingMismatch({ landing }: { landing: Landing }) {
  const known = knownFrom(useSessionState().requests);
  const other = otherCustomer(landing, known);
  return <div role="status">{other && <Mismatch {...{ landing, known, ...other }} />}</div>;
}

type MismatchProps = { landing: Landing; known: Known; own: string; owner: string | null };

function Mismatch({ landing, known, own, owner }: MismatchProps) {
  const words = laterWords(useCopy().locale).find.landing;
  const session = useSession();
  const forget = useForgetLanding();
  const navigate = useNavigate();
  const shortcuts = use(ShortcutsContext);

  function goTo(customerId: string) {
    session.setLanding({ ...landing, customerId });
    void navigate(customerHref(customerId, null, null, landing.reason));
  }

  /** Back to the find box, with what the address said. */
  function chooseAnother() {
    const said = Object.entries({ customer_id: landing.id, status: landing.status, reason: landing.reason });
    const query = new URLSearchParams(said.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
    [...(shortcuts?.all ?? [])].findLast(({ key }) => key === '/')?.run(`?${query}`);
    forget();
  }

  return (
    <div className="my-2 space-y-2 text-warn">
      <p className="flex items-start gap-2 font-medium">
        <Icon name="triangle" />
        <span>{words.mismatch(plainText(landing.id ?? '', longestShown), plainText(own, longestShown))}</span>
      </p>
      {owner === null ? (
        <Button onClick={chooseAnother}>{words.chooseAnother}</Button>
      ) : (
        <Button onClick={() => goTo(owner)}>
          {words.openOwner(plainText(known.customers.get(owner)?.name || owner, longestShown))}
        </Button>
      )}
    </div>
  );
}
