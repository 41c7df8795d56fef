import { useContext } from 'react';
import { Link } from 'react-router';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { isLinkIdForAddress } from '../links.ts';
import { useNow } from '../time/clock.tsx';
import { plainText } from '../ui/plain-text.ts';
import { LastFour } from './last-four.tsx';
import { outcomeOf } from './outcome.ts';
import { RowMarksContext } from './row-marks.ts';
import { stateInWords } from './state-in-words.ts';
import { useOpenLink } from './use-open-link.ts';

/**
 * What names a row and opens it. A screen reader hears ending, status and outcome. An id that no address may hold
 * stays text.
 */
export function RowLink({ link }: { link: SetupLink }) {
  const copy = useCopy();
  const now = useNow(outcomeOf(link).at);
  const { openId, searchFor } = useOpenLink();
  const { added } = useContext(RowMarksContext);
  const ending = <LastFour last4={link.token_last4} />;
  if (!isLinkIdForAddress(link.id)) return ending;
  const last4 = [...plainText(link.token_last4.slice(-4), 4)].join(' ');
  return (
    <Link
      to={searchFor(link.id)}
      data-row-link={link.id}
      data-added={added.has(link.id) || undefined}
      aria-current={openId === link.id || undefined}
      aria-label={copy.setupLinks.rowLink(last4, stateInWords(link, now, copy))}
      className="rounded-md py-1 hover:underline pointer-coarse:px-1 pointer-coarse:py-3"
    >
      {ending}
    </Link>
  );
}

/**
 * Opens the row that was clicked, as its link would. Clicks on other controls, with a key held, or at the end of a
 * selection are not meant for it.
 */
export function openClickedRow(event: {
  target: EventTarget;
  metaKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}): void {
  const { target, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element)) return;
  if (target.closest('a, button, summary') || window.getSelection()?.isCollapsed === false) return;
  target.closest(':is(tr, li):has([data-row-link])')?.querySelector<HTMLElement>('[data-row-link]')?.click();
}
