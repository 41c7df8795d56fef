import type { FaultError } from '../api/fault-error.ts';
import type { ShownPause } from '../faults/use-pause.ts';
import type { FaultPlacement } from './use-list-reading.ts';

type PageTitleProps = {
  title: string;
  fault: { error: FaultError; placement: FaultPlacement } | null;
  pause: ShownPause | null;
};

/** The tab's title, with a mark while the page waits for Kirim or for the network. */
export function PageTitle({ title, fault, pause }: PageTitleProps) {
  const isOffline = fault?.error.fault.kind === 'offline';
  const isPaused = pause?.pause.kind === 'resumes' && !pause.isHeld && fault?.placement !== 'refresh';
  return <title>{`${isOffline ? '⚠ ' : isPaused ? '⏸ ' : ''}${title}`}</title>;
}
