import { KeyCap } from '../ui/key-cap.tsx';

/** The look of what may be marked as what Enter opens: by `aria-keyshortcuts`, so that it is heard as well. */
export const enterMarked =
  'group aria-[keyshortcuts=Enter]:bg-wait-bg aria-[keyshortcuts=Enter]:outline-1 aria-[keyshortcuts=Enter]:-outline-offset-1 aria-[keyshortcuts=Enter]:outline-focus';

/** The key that opens what is marked, at its end. */
export function EnterCap() {
  return (
    <span aria-hidden="true" className="ml-auto hidden group-aria-[keyshortcuts=Enter]:inline">
      <KeyCap name="Enter" />
    </span>
  );
}
