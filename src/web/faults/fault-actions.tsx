import type { ReactNode } from 'react';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { Button } from '../ui/button.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { findBoxId } from '../ui/find-box-id.ts';
import { faultDetails } from './fault-details.ts';
import { type FaultAction, faultManners } from './fault-manner.ts';
import { TechnicalDetails } from './technical-details.tsx';
import type { ShownPause } from './use-pause.ts';

/** What the page around a fault can do: ask again, and links elsewhere by the action that they serve. */
export type FaultRemedies = {
  retry: (() => void) | null;
  isBusy: boolean;
  links?: Partial<Record<FaultAction, ReactNode>>;
};

type FaultActionsProps = { error: FaultError; title: string; pause: ShownPause | null; remedies: FaultRemedies };

/** The buttons of a fault: at most two, the first one the way out. */
export function FaultActions({ error, title, pause, remedies }: FaultActionsProps) {
  const copy = useCopy();
  const copyText = useCopyText();
  const { actions, copied, note, technicalDetails } = laterWords(copy.locale).faultView;
  const labels = { ...copy.faults.actions, ...actions };
  const { retry, isBusy, links } = remedies;
  const writeNote = (what: string) => copyText(note(faultDetails(error, title, window.location.href, copy)), what);

  if (pause?.pause.kind === 'resumes' && !pause.isHeld) {
    return <Button onClick={pause.hold}>{labels.stopWaiting}</Button>;
  }
  const ask = (label: string) =>
    retry && (
      <Button key={label} isDisabled={isBusy} onClick={retry}>
        {label}
      </Button>
    );
  if (pause !== null && pause.pause.kind !== 'reconnects') return ask(labels.tryOnce);

  const render: Record<FaultAction, () => ReactNode> = {
    tryAgain: () => ask(labels.tryAgain),
    checkAgain: () => ask(labels.checkAgain),
    showAll: () => links?.showAll,
    searchCustomers: () => links?.searchCustomers,
    pasteAnother: () => (
      <Button onClick={() => document.getElementById(findBoxId)?.focus()}>{labels.pasteAnother}</Button>
    ),
    copyBillingNote: () => <Button onClick={() => writeNote(copied.note)}>{labels.copyBillingNote}</Button>,
    copyAdministratorNote: () => (
      <Button onClick={() => writeNote(copied.message)}>{labels.copyAdministratorNote}</Button>
    ),
    showDetails: () => (
      <TechnicalDetails label={technicalDetails} text={faultDetails(error, title, window.location.href, copy)} />
    ),
    reload: () => <Button onClick={() => window.location.reload()}>{labels.reload}</Button>,
  };
  return faultManners[error.fault.kind].actions.map((action) => (
    <span key={action} className="contents">
      {render[action]()}
    </span>
  ));
}
