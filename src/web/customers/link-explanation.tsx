import { buttonClasses } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { LaterIcon } from '../ui/later-icon.tsx';
import { DrawerSection } from './drawer-section.tsx';
import type { Explanation } from './explain.ts';
import { kirimConsoleHref } from './kirim-console-href.ts';
import { useDrawerWords } from './use-drawer-words.ts';

/** A link in plain words: what it is, what supports that, what to do, and what to tell the customer. */
export function LinkExplanation({ explanation }: { explanation: Explanation }) {
  const words = useDrawerWords();
  const { sentence, caveat, facts, steps, isForKirim, reply } = explanation;
  return (
    <DrawerSection title={words.inPlainWords}>
      <p className="text-base wrap-anywhere">{sentence}</p>
      {caveat !== null && <p className="text-ink-2">{caveat}</p>}
      <Points title={words.whatSupports} points={facts} />
      <Points title={words.whatToDo} points={steps} />
      {isForKirim && (
        <a className={buttonClasses('plain')} href={kirimConsoleHref} target="_blank" rel="noopener noreferrer">
          {words.openInKirim}
          <LaterIcon name="external" />
        </a>
      )}
      <div>
        <h4 className="text-meta font-medium text-ink-2">{words.whatToSay}</h4>
        <div className="mt-1 flex items-start gap-1 rounded-lg bg-raised py-2 pr-1 pl-3">
          <blockquote className="min-w-0 flex-1 wrap-anywhere">{reply}</blockquote>
          <CopyButton text={reply} label={words.copyReply} what={words.reply} />
        </div>
      </div>
    </DrawerSection>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <h4 className="text-meta font-medium text-ink-2">{title}</h4>
      <ul className="mt-1 list-disc space-y-0.5 pl-4 marker:text-ink-2">
        {points.map((point) => (
          <li key={point} className="wrap-anywhere">
            {point}
          </li>
        ))}
      </ul>
    </div>
  );
}
