import { type ReactNode, useId } from 'react';

/** A named part of a drawer. */
export function DrawerSection({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="space-y-3 border-t border-line py-4">
      <h3 id={titleId} className="font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}
