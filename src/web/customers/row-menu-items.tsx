import { type ReactNode, useId } from 'react';
import type { SetupLink, SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { isLinkIdForAddress } from '../links.ts';
import { useCopyText } from '../ui/clipboard.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { finalAddress, type SignUpEnd } from './final-address.ts';
import type { useCopyLink } from './use-copy-link.ts';
import { useCustomerHref } from './use-customer-href.ts';
import { useDrawerWords } from './use-drawer-words.ts';
import { wholeText } from './whole-text.ts';

const look =
  'flex min-h-8 w-full items-center justify-between gap-6 rounded-md px-2 text-left -outline-offset-2 hover:bg-raised focus-visible:bg-raised aria-disabled:text-ink-2 pointer-coarse:min-h-11';

type RowMenuItemsProps = {
  link: SetupLink;
  customerId: string;
  status: SetupLinkStatus | null;
  copyLink: ReturnType<typeof useCopyLink>;
  /** Closes the menu and then does what was chosen. */
  choose: (action: () => void) => () => void;
};

/** What can be done with one row. What can't be done with this one stays in its place and says why. */
export function RowMenuItems({ link, customerId, status, copyLink, choose }: RowMenuItemsProps) {
  const { setupLinks, locale } = useCopy();
  const words = laterWords(locale).viewTools.menu;
  const drawer = useDrawerWords();
  const copyText = useCopyText();
  const hrefOf = useCustomerHref(customerId);
  const isOpenable = isLinkIdForAddress(link.id);

  function preview(end: SignUpEnd, address: string | null) {
    const copyPreview = () => void copyText(wholeText(finalAddress(address ?? '', end, null).text), words.preview[end]);
    return (
      <Item
        note={address === null ? setupLinks.kirimsOwnPage : null}
        onChoose={address === null ? null : choose(copyPreview)}
      >
        {words.copyPreview[end]}
      </Item>
    );
  }
  return (
    <>
      <Item shortcut="Shift+c" onChoose={isOpenable ? choose(copyLink.address) : null}>
        {drawer.copyRowLink}
      </Item>
      <Item onChoose={choose(() => void copyText(wholeText(link.id), words.linkId))}>{words.copyLinkId}</Item>
      <Item shortcut="c" onChoose={choose(() => copyLink.incident('chat'))}>
        {drawer.copyIncident}
      </Item>
      {preview('success', link.success_redirect_url)}
      {preview('failure', link.failure_redirect_url)}
      {isOpenable && (
        <a
          role="menuitem"
          tabIndex={-1}
          href={hrefOf(status, link.id)}
          target="_blank"
          rel="noopener"
          onClick={choose(() => {})}
          className={look}
        >
          {words.openInNewTab}
        </a>
      )}
    </>
  );
}

type ItemProps = {
  /** The key that does the same while the menu is open. */
  shortcut?: string;
  /** Why it can't be chosen. */
  note?: string | null;
  onChoose: (() => void) | null;
  children: ReactNode;
};

function Item({ shortcut, note = null, onChoose, children }: ItemProps) {
  const noteId = useId();
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={onChoose === null || undefined}
      aria-keyshortcuts={shortcut}
      aria-describedby={note === null ? undefined : noteId}
      onClick={onChoose ?? undefined}
      className={look}
    >
      {children}
      {shortcut && (
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <KeyCap name={shortcut} />
        </span>
      )}
      {note !== null && (
        <span id={noteId} aria-hidden="true" className="text-meta text-ink-2">
          {note}
        </span>
      )}
    </button>
  );
}
