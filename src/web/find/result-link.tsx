import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { plainText } from '../ui/plain-text.ts';
import { EnterCap, enterMarked } from './enter-cap.tsx';

const longestName = 80;

type ResultLinkProps = {
  href: string;
  title: string;
  /** What tells it from others: an id, whose it is. */
  detail: ReactNode;
  onFollow: () => void;
};

/** One thing that was found, as the link to it. */
export function ResultLink({ href, title, detail, onFollow }: ResultLinkProps) {
  return (
    <li>
      <Link
        to={href}
        onClick={onFollow}
        className={`flex min-h-9 flex-wrap items-center gap-x-3 rounded-md px-2 py-1 hover:bg-raised pointer-coarse:min-h-11 ${enterMarked}`}
      >
        <span className="font-medium wrap-anywhere">{plainText(title, longestName)}</span>
        <span className="min-w-0 font-mono text-meta wrap-anywhere text-ink-2">{detail}</span>
        <EnterCap />
      </Link>
    </li>
  );
}
