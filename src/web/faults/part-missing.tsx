import { useCopy } from '../copy/copy-context.tsx';
import { Missing } from './missing.tsx';

/** Stands in the place of a part of the page that could not be fetched. */
export function PartMissing() {
  return <Missing text={useCopy().faults.partMissing} />;
}
