import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { plainText } from '../ui/plain-text.ts';

const longestName = 80;

/** The tab's title: filter and customer. */
export function PageTitle({ name, status }: { name: string; status: SetupLinkStatus | null }) {
  const { setupLinks: words } = useCopy();
  return <title>{words.documentTitle(plainText(name, longestName), status && words.statuses[status])}</title>;
}
