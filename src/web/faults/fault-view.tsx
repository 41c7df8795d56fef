import { FaultBanner } from './fault-banner.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { FaultReference } from './fault-reference.tsx';
import type { ShownFaultProps } from './shown-fault.tsx';

/** A fault in the shape of its placement. */
export function FaultView(props: ShownFaultProps) {
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
