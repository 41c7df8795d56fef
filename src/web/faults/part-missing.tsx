import { noConnection } from '../api/get.ts';
import { ShownFault } from './shown-fault.tsx';

/** Stands in the place of a part of the page that could not be fetched. */
export function PartMissing() {
  return <ShownFault placement="part" error={noConnection()} />;
}
