import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useCopyText } from '../ui/clipboard.tsx';
import { isoTime } from './iso-time.ts';
import { useTimeStyle } from './time-style.tsx';
import { utcTime } from './utc-time.ts';

/** A time (ms since the epoch) in the forms in which logs and programs have it; a click copies one. */
export function TimeForms({ instant }: { instant: number }) {
  const words = laterWords(useCopy().locale).clock;
  const copyText = useCopyText();
  const forms = [
    { name: words.forms.utc, text: utcTime(instant) },
    { name: words.forms.iso, text: isoTime(instant, useTimeStyle()) },
    { name: words.forms.epoch, text: `${Math.floor(instant / 1_000)}` },
  ];
  return (
    <ul aria-label={words.otherForms}>
      {forms.map(({ name, text }) => (
        <li key={name}>
          <button
            type="button"
            title={words.copyForm(name, text)}
            aria-label={words.copyForm(name, text)}
            onClick={() => copyText(text, name)}
            className="min-h-6 rounded-md font-mono text-meta hover:underline pointer-coarse:min-h-11"
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
