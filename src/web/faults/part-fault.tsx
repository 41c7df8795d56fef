import { useContext, useEffect, useState } from 'react';
import { askConsole } from '../api/ask-console.ts';
import { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { fetchMissed } from '../copy/optional-part.ts';
import { Button } from '../ui/button.tsx';
import { Missing } from './missing.tsx';
import { WaitsContext } from './waits.ts';

/** Why a part of the page is not there; `gone` is where the console's server answers, but not with that part. */
type Reason = 'offline' | 'unreachable' | 'gone';

/** Says why a part of the page is not there, and how it comes. `error` is what is known before anybody asked. */
export function PartFault({ error }: { error: FaultError }) {
  const { locale, faults } = useCopy();
  const words = laterWords(locale).faultView.partMissing;
  const { subscribe } = useContext(WaitsContext);
  const [reason, setReason] = useState<Reason | null>(error.fault.kind === 'offline' ? 'offline' : null);

  // Synchronises with the connection: a browser does not say why a part could not be fetched.
  useEffect(() => {
    const ask = () => void reasonNow().then(setReason);
    ask();
    return subscribe(ask);
  }, [subscribe]);

  if (reason === null) return null;
  return (
    <Missing text={words[reason]} canReload={reason === 'gone'}>
      {reason === 'unreachable' && (
        <Button onClick={() => void reasonNow().then(setReason)}>{faults.actions.tryAgain}</Button>
      )}
    </Missing>
  );
}

async function reasonNow(): Promise<Reason> {
  try {
    await askConsole();
  } catch (problem) {
    if (!(problem instanceof FaultError)) throw problem;
    const { kind } = problem.fault;
    if (kind === 'offline') return kind;
    if (kind === 'console_unreachable' || kind === 'browser_timeout') return 'unreachable';
  }
  await fetchMissed();
  return 'gone';
}
