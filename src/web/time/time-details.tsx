import { AbsoluteTime } from './absolute-time.tsx';
import { TimeForms } from './time-forms.tsx';

/** A time to the second, in ms since the epoch; opened, with its other forms to copy: no hovering is needed for them. */
export function TimeDetails({ instant }: { instant: number }) {
  return (
    <details>
      <summary className="w-fit min-h-6 cursor-pointer list-none rounded-md underline decoration-edge decoration-dotted underline-offset-4 pointer-coarse:min-h-11">
        <AbsoluteTime instant={instant} seconds zoneName />
      </summary>
      <TimeForms instant={instant} />
    </details>
  );
}
