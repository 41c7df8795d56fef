import { useCopy } from '../copy/copy-context.tsx';
import { Button } from '../ui/button.tsx';
import { answerOf } from './answer-of.ts';
import type { ShownFaultProps } from './shown-fault.tsx';

/** A fault whose words could not be fetched: what is known of it, and the ways on that need no words. */
export function UnexplainedFault(props: ShownFaultProps) {
  const { faults: words } = useCopy();
  const { fault } = props.error;
  const retry = props.placement === 'aside' ? null : props.remedies.retry;
  return (
    <div role="alert" className="space-y-2 border-y border-line py-3">
      <p className="font-semibold text-bad">{words.unexplained}</p>
      <p className="text-meta wrap-anywhere text-ink-2">
        {words.origins[fault.origin]} · {answerOf(fault)} · {fault.request_id ?? words.noReference}
      </p>
      <div className="flex gap-2">
        {retry && <Button onClick={retry}>{words.actions.tryAgain}</Button>}
        <Button onClick={() => window.location.reload()}>{words.actions.reload}</Button>
      </div>
    </div>
  );
}
