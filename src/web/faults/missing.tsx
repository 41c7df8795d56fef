import type { ReactNode } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { Button } from '../ui/button.tsx';

type MissingProps = {
  /** The sentence that says what it is. */
  text: string;
  /** Whether to load the page anew may help. What is on screen stays until its reader does. */
  canReload?: boolean;
  children?: ReactNode;
};

/** Says what could not be fetched, and what can be done about it. */
export function Missing({ text, canReload = true, children }: MissingProps) {
  const { actions } = useCopy().faults;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 bg-warn-bg px-3 py-2 text-warn">
      {text}
      {children}
      {canReload && <Button onClick={() => window.location.reload()}>{actions.reload}</Button>}
    </div>
  );
}
