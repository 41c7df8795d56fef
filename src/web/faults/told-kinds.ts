import { useEffect, useSyncExternalStore } from 'react';
import type { FaultKind } from '../../contract/fault.ts';

const listeners = new Set<() => void>();
let told: readonly FaultKind[] = [];

function change(next: readonly FaultKind[]): void {
  told = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes that a part of the page explains a kind of fault, for as long as it is there. */
export function useTelling(kind: FaultKind): void {
  // Synchronises with the strip at the top of the page, which need not say it again.
  useEffect(() => {
    change([...told, kind]);
    return () => change(told.toSpliced(told.indexOf(kind), 1));
  }, [kind]);
}

/** The kinds of fault that parts of the page explain now. */
export function useToldKinds(): readonly FaultKind[] {
  return useSyncExternalStore(subscribe, () => told);
}
