import { type ReactNode, useEffect } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import type { FaultSubject } from '../copy/fault-words.ts';
import type { FaultRemedies } from '../faults/fault-actions.tsx';
import { prepareForFaults, ShownFault } from '../faults/shown-fault.tsx';
import { useSessionState } from '../session/session-context.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { LoadMore } from './load-more.tsx';
import type { ListReading } from './use-list-reading.ts';

type ListViewProps = {
  reading: ListReading;
  subject: FaultSubject;
  /** Ways out of a fault that lead elsewhere. */
  elsewhere?: FaultRemedies['links'];
  isFetching: boolean;
  isRefreshing: boolean;
  /** What stands in the place of everything while nothing was ever loaded, else null. */
  skeleton: ReactNode;
  /** The rows, or what an answer without rows means; null when there was no answer. */
  content: ReactNode;
  reassurances: { above: string; below: string };
  /** How the list goes on, or null when it shows no rows of its own. */
  more: { pages: number; label: string; hasMore: boolean; ending: string; rest?: ReactNode } | null;
};

/** A list that is read page by page, with each of its failures where it happened: instead of, above, or below its rows. */
export function ListView(props: ListViewProps) {
  const { reading, subject, isFetching, skeleton, content, reassurances, more } = props;
  const { faults } = useCopy();
  const { fault, pause } = reading;
  const remedies: FaultRemedies = { retry: reading.retry, isBusy: isFetching, links: props.elsewhere ?? {} };
  const { pageLimit } = useSessionState();
  const limit = more && pageLimit && more.pages >= pageLimit.pages ? pageLimit.reason : null;
  const isWaiting = pause?.pause.kind === 'resumes' && !pause.isHeld;

  // Synchronises with the console's server: once the rows are there, the words for what may still fail are fetched.
  const hasContent = content !== null;
  useEffect(() => {
    if (hasContent) prepareForFaults();
  }, [hasContent]);

  return (
    <>
      {fault && fault.placement !== 'next' && content !== null && (
        <ShownFault
          placement="above"
          {...{ error: fault.error, subject, pause, remedies }}
          reassurance={reassurances.above}
        />
      )}
      <ProgressBar isMoving={props.isRefreshing} />
      {skeleton ??
        content ??
        (fault && <ShownFault placement="instead" {...{ error: fault.error, subject, pause, remedies }} />)}
      {fault?.placement === 'next' && (
        <ShownFault
          placement="below"
          {...{ error: fault.error, subject, pause }}
          remedies={{ ...remedies, retry: null }}
          reassurance={reassurances.below}
        />
      )}
      {skeleton === null && more && (
        <LoadMore
          {...more}
          label={fault?.placement === 'next' && !isFetching ? faults.actions.tryAgain : more.label}
          isLoading={isFetching}
          reason={isWaiting ? faults.waitingToLoad : limit}
          onLoadMore={() => void reading.loadMore()}
        />
      )}
    </>
  );
}
