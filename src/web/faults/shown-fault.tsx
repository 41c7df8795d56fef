import { Suspense } from 'react';
import type { FaultError } from '../api/fault-error.ts';
import type { FaultSubject } from '../copy/fault-words.ts';
import { withLaterWords } from '../copy/later-words.ts';
import { optionalPart } from '../copy/optional-part.ts';
import type { FaultRemedies } from './fault-actions.tsx';
import { UnexplainedFault } from './unexplained-fault.tsx';
import type { ShownPause } from './use-pause.ts';

type Explained = { error: FaultError; subject: FaultSubject; pause: ShownPause | null; remedies: FaultRemedies };

/** Where a fault stands: in the place of data or of a part of the page, above or below rows that stay, or as a reference beside words of the page. */
export type ShownFaultProps =
  | ({ placement: 'instead' } & Explained)
  | ({ placement: 'above' | 'below'; reassurance: string } & Explained)
  | { placement: 'aside'; error: FaultError; title: string }
  | { placement: 'part'; error: FaultError };

// Most visits see no fault, so its words and looks are no part of the first load. When the console's own server does
// not answer any more they can't be had: the fault then stands there unexplained, which is better than a lost page.
const loadView = async () => (await import('./fault-view.tsx')).FaultView;

const View = optionalPart(loadView, UnexplainedFault);

/** Fetches the words and looks of faults while the console's server still answers. */
export function prepareForFaults(): void {
  withLaterWords(loadView()).catch(() => {});
}

/** A fault, explained, in the shape of its placement. */
export function ShownFault(props: ShownFaultProps) {
  return (
    <Suspense>
      <View {...props} />
    </Suspense>
  );
}
