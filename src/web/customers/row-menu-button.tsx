import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { apart, lastFourOf } from './last-four-of.ts';

/** The id of the menu that the buttons of all rows open. */
export const rowMenuId = 'row-menu';

/** Opens the menu of a row. Only the row's link can be tabbed to: from there the menu opens by a key. */
export function RowMenuButton({ link }: { link: SetupLink }) {
  const { setupLinks } = useCopy();
  const last4 = lastFourOf(link);
  return (
    <button
      type="button"
      tabIndex={-1}
      popoverTarget={rowMenuId}
      data-row-menu={link.id}
      aria-haspopup="menu"
      aria-keyshortcuts="ArrowRight"
      aria-label={
        last4 === ''
          ? `${setupLinks.columns.actions}, ${setupLinks.lastFourNotGiven}`
          : setupLinks.actionsFor(apart(last4))
      }
      title={`${setupLinks.columns.actions} (→)`}
      className="icon-button in-[td]:-mt-0.5 compact:mt-0"
    >
      ⋯
    </button>
  );
}
