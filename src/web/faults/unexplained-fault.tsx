import { useCopy } from '../copy/copy-context.tsx';
import { Button } from '../ui/button.tsx';
import { Missing } from './missing.tsx';
import type { ShownFaultProps } from './shown-fault.tsx';

/** A fault whose words could not be fetched: what is known of it, and the ways on that need no words. */
export function UnexplainedFault(props: ShownFaultProps) {
  const { faults: words } = useCopy();
  const { fault } = props.error;
  return (
    <Missing text={words.unexplained} canReload={fault.kind !== 'offline'}>
      <span className="text-meta wrap-anywhere">
        {words.origins[fault.origin]} · {fault.code} · {fault.request_id ?? words.noReference}
      </span>
      {'remedies' in props && props.remedies.retry && (
        <Button onClick={props.remedies.retry}>{words.actions.tryAgain}</Button>
      )}
    </Missing>
  );
}
