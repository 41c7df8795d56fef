import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { ShownPause } from '../faults/use-pause.ts';
import { plainText } from '../ui/plain-text.ts';
import type { FaultPlacement } from './use-list-reading.ts';

const longestName = 80;

type PageTitleProps = {
  name: string;
  status: SetupLinkStatus | null;
  fault: { error: FaultError; placement: FaultPlacement } | null;
  pause: ShownPause | null;
};

/** The tab's title: filter and customer, and a mark while the page waits for Kirim or for the network. */
export function PageTitle({ name, status, fault, pause }: PageTitleProps) {
  const { setupLinks: words } = useCopy();
  const title = words.documentTitle(plainText(name, longestName), status && words.statuses[status]);
  const isOffline = fault?.error.fault.kind === 'offline';
  const isPaused = pause?.pause.kind === 'resumes' && !pause.isHeld && fault?.placement !== 'refresh';
  return <title>{`${isOffline ? '⚠ ' : isPaused ? '⏸ ' : ''}${title}`}</title>;
}
