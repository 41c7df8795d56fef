import type { ReactNode } from 'react';

/** Where this page stands: a link to the page above it, and its own name. */
export function Breadcrumbs({ label, parent, current }: { label: string; parent: ReactNode; current: string }) {
  return (
    <nav aria-label={label} className="mb-3 text-meta text-ink-2">
      <ol className="flex min-w-0 gap-2">
        <li className="way-up">{parent}</li>
        <li aria-hidden="true" className="self-center">
          ▸
        </li>
        <li aria-current="page" className="min-w-0 self-center truncate">
          {current}
        </li>
      </ol>
    </nav>
  );
}
