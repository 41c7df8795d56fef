import { useCopy } from '../copy/copy-context.tsx';
import type { Dictionary } from '../copy/dictionary.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { plainText } from '../ui/plain-text.ts';
import { redirectAddress } from './redirect-address.ts';

const longestShown = 80;
const longestTitle = 2_000;

type RedirectsCellProps = { success: string | null; failure: string | null };

/** Where the tenant is sent after signing up, and after failing to. Null means Kirim's own page. */
export function RedirectsCell({ success, failure }: RedirectsCellProps) {
  const { setupLinks } = useCopy();
  return (
    <ul className="min-w-0 text-meta in-[td]:-mt-0.5 compact:mt-0 compact:flex compact:gap-4">
      <Redirect icon="check" label={setupLinks.ifItWorks} address={success} />
      <Redirect icon="cross" label={setupLinks.ifItFails} address={failure} />
    </ul>
  );
}

function Redirect({ icon, label, address }: { icon: IconName; label: string; address: string | null }) {
  const { setupLinks: words } = useCopy();
  return (
    <li title={label} className="flex min-h-6 min-w-0 items-center gap-1 compact:flex-1">
      <Icon name={icon} className="size-3.5 text-ink-2" />
      <span className="sr-only">{label}: </span>
      {shownAddress(address, words)}
    </li>
  );
}

function shownAddress(address: string | null, words: Dictionary['setupLinks']) {
  if (address === null) return <span className="text-ink-2">{words.kirimsOwnPage}</span>;
  const shown = redirectAddress(address);
  if ('fault' in shown) {
    return (
      <span className="flex min-w-0 items-center gap-1">
        <span
          title={words.checkAddress}
          className="inline-flex shrink-0 items-center gap-1 rounded-md bg-warn-bg px-1.5 font-medium text-warn"
        >
          <Icon name="triangle" className="size-3.5" />
          {words.addressFaults[shown.fault]}
        </span>
        <span className="truncate text-ink-2" title={plainText(shown.text, longestTitle)}>
          {plainText(shown.text, longestShown)}
        </span>
      </span>
    );
  }
  return (
    // A row has one stop for Tab, its own link; from the keyboard its addresses are in the drawer.
    <a
      href={shown.href}
      tabIndex={-1}
      target="_blank"
      rel="noopener noreferrer"
      title={shown.href}
      className="flex min-h-6 min-w-0 items-center rounded-md hover:underline pointer-coarse:min-h-11"
    >
      <span className="max-w-full shrink-0 truncate font-medium">{shown.host}</span>
      <span className="truncate text-ink-2 compact:hidden">{shown.path}</span>
    </a>
  );
}
