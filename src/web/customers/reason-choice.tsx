import { useId } from 'react';
import { reasonCodes } from '../../contract/reason-codes.ts';
import type { ExplainedReason } from './explain.ts';
import { useDrawerWords, useLanguage } from './use-drawer-words.ts';

type ReasonChoiceProps = {
  reason: ExplainedReason | null;
  /** Whether it stood in the address that somebody pasted, which is then said. */
  isPasted: boolean;
  onReason: (code: string | null) => void;
};

/** Which reason code the tenant saw, and what that means: who acts, and whether the same link can be tried again. */
export function ReasonChoice({ reason, isPasted, onReason }: ReasonChoiceProps) {
  const words = useDrawerWords();
  const { reasons } = useLanguage();
  const id = useId();
  return (
    <div className="space-y-2 pt-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label htmlFor={id} className="font-medium">
          {words.reason}
        </label>
        <select
          id={id}
          value={reason?.code ?? ''}
          onChange={({ target }) => onReason(target.value === '' ? null : target.value)}
          className="min-h-8 max-w-full min-w-0 rounded-md border border-edge bg-page px-2 font-mono text-id pointer-coarse:min-h-11 max-md:text-base"
        >
          <option value="">{words.noReason}</option>
          {reason?.known === null && <option>{reason.code}</option>}
          {reasonCodes.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
        {isPasted && <span className="text-meta text-ink-2">{words.reasonPasted}</span>}
      </div>
      {reason?.known === null && <p className="text-ink-2">{reasons.notInDictionary}</p>}
      {reason?.known && (
        <div className="space-y-1 border-l-2 border-edge pl-3">
          <p>{reason.known.meaning}</p>
          <p className="text-ink-2">
            {words.whoActs}: <span className="text-ink">{reasons.whoActs[reason.known.whoActs]}</span>
          </p>
          <p className="text-ink-2">
            {words.sameLink} <span className="text-ink">{reason.sameLink}</span>
          </p>
          <p className="text-meta text-ink-2">{reasons.ourWording}</p>
        </div>
      )}
    </div>
  );
}
