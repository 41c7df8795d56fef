import { FaultBanner } from './fault-banner.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { FaultReference } from './fault-reference.tsx';
import { NotLetIn } from './not-let-in.tsx';
import { PartFault } from './part-fault.tsx';
import type { ShownFaultProps } from './shown-fault.tsx';
import { useTelling } from './told-kinds.ts';

/** A fault in the shape of its placement. That nobody is let in concerns every part of the page, and is said at its top. */
export function FaultView(props: ShownFaultProps) {
  return props.placement === 'part' ? <PartFault error={props.error} /> : <FaultOfData {...props} />;
}

function FaultOfData(props: Exclude<ShownFaultProps, { placement: 'part' }>) {
  const { kind } = props.error.fault;
  useTelling(kind);
  if (kind === 'session_expired' || kind === 'login_unavailable') {
    return props.placement === 'instead' ? <NotLetIn /> : null;
  }
  switch (props.placement) {
    case 'instead':
      return <FaultPanel {...props} />;
    case 'above':
      return <FaultBanner {...props} isBrief />;
    case 'below':
      return <FaultBanner {...props} />;
    case 'aside':
      return <FaultReference error={props.error} title={props.title} />;
  }
}
