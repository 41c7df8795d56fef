import { useCopy } from '../copy/copy-context.tsx';
import { Button } from '../ui/button.tsx';

/** Stands in the place of a part of the page that could not be fetched. What is on screen stays until its reader reloads. */
export function PartMissing() {
  const { partMissing, actions } = useCopy().faults;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 bg-warn-bg px-3 py-2 text-warn">
      {partMissing}
      <Button onClick={() => window.location.reload()}>{actions.reload}</Button>
    </div>
  );
}
