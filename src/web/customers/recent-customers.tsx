import { useId } from 'react';
import { Link } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import { customerHref } from '../links.ts';
import { useRecentCustomers, useRecentList } from '../session/recent-customers-context.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Icon } from '../ui/icon.tsx';
import { plainText } from '../ui/plain-text.ts';
import { useCustomersWords } from './use-customers-words.ts';

const longestName = 40;

/** The customers that were opened last in this browser, as links, and the button that forgets them. */
export function RecentCustomers() {
  const { customers } = useCopy();
  const { recent: words } = useCustomersWords();
  const announce = useAnnounce();
  const { clear } = useRecentCustomers();
  const recent = useRecentList();
  const titleId = useId();
  if (recent.length === 0) return null;
  return (
    <section
      aria-labelledby={titleId}
      className="flex items-center gap-x-3 text-meta max-md:flex-wrap max-md:justify-between"
    >
      <h2 id={titleId} className="shrink-0 font-medium text-ink-2">
        {words.title}
      </h2>
      <ul className="-my-1 flex min-w-0 gap-x-1 overflow-x-auto py-1 max-md:order-last max-md:-mx-2 max-md:basis-[calc(100%+1rem)]">
        {recent.map(({ id, name }) => (
          <li key={id} className="shrink-0">
            <Link
              to={customerHref(id)}
              className="inline-flex min-h-6 items-center rounded-md px-2 underline decoration-edge underline-offset-4 hover:bg-raised focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
            >
              {plainText(name, longestName) || customers.unnamed}
            </Link>
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={words.clear}
        title={words.clear}
        onClick={() => {
          clear();
          announce(words.cleared);
        }}
        className="icon-button"
      >
        <Icon name="cross" />
      </button>
    </section>
  );
}
