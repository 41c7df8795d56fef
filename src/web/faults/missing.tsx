import { useCopy } from '../copy/copy-context.tsx';
import { Button } from '../ui/button.tsx';

/** Says what could not be fetched, `text` being the sentence. What is on screen stays until its reader reloads. */
export function Missing({ text }: { text: string }) {
  const { actions } = useCopy().faults;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 bg-warn-bg px-3 py-2 text-warn">
      {text}
      <Button onClick={() => window.location.reload()}>{actions.reload}</Button>
    </div>
  );
}
