import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A line that tells something worth knowing which is no failure; `title` is what it is about. */
export function Notice({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <p className="my-2 flex gap-2 rounded-lg bg-warn-bg px-3 py-2 wrap-anywhere text-warn">
      <Icon name="question" className="mt-0.5" />
      <span className="min-w-0">
        {title && <strong className="font-semibold">{title}. </strong>}
        {children}
      </span>
    </p>
  );
}
