import type { ReactNode } from 'react';

type FactProps = {
  /** What it is; for screen readers alone unless `isNamed`. */
  name: string;
  isNamed?: boolean;
  children: ReactNode;
};

/** One thing that a customer's header tells. */
export function Fact({ name, isNamed = false, children }: FactProps) {
  return (
    <div className="flex min-h-6 min-w-0 items-center gap-1 pointer-coarse:min-h-11">
      <dt className={isNamed ? '' : 'sr-only'}>{name}</dt>
      <dd className="flex min-w-0 items-center gap-1">{children}</dd>
    </div>
  );
}
