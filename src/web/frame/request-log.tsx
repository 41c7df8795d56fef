import { isOfConsole } from '../api/asked-request.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useSessionState } from '../session/session-context.tsx';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { ZoneName } from '../time/zone-name.tsx';
import { Button } from '../ui/button.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { plainText } from '../ui/plain-text.ts';
import { type RequestLine, requestLine, requestLogText } from './request-line.ts';

const longestText = 160;
const linesShown = 20;

/** The last requests of this tab: what for, how each ended and how fast, its reference, and the allowance after it. */
export function RequestLog() {
  const copy = useCopy();
  const words = laterWords(copy.locale).session;
  const style = useTimeStyle();
  const copyText = useCopyText();
  const lines = useSessionState()
    .requests.filter((request) => !isOfConsole(request))
    .slice(0, linesShown)
    .map((request) => requestLine(request, copy));
  return (
    <section aria-label={words.title}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-base font-semibold">{words.title}</h2>
        <Button onClick={() => copyText(requestLogText(lines, words.title), words.what)}>{words.copyAll}</Button>
      </div>
      <p className="mt-1 text-meta text-ink-2">{lines.length === 0 ? words.empty : words.text}</p>
      <ol className="mt-2">
        {lines.map((line) => (
          <RequestItem key={line.key} line={line} time={clockTime(line.at, style)} />
        ))}
      </ol>
      <p className="border-t border-line pt-2 text-meta text-ink-2">
        <ZoneName />
      </p>
    </section>
  );
}

function RequestItem({ line, time }: { line: RequestLine; time: string }) {
  return (
    <li className="border-t border-line py-2 wrap-anywhere">
      <div className="flex flex-wrap justify-between gap-x-4">
        <span>{plainText(line.whatFor, longestText)}</span>
        <span className={`font-medium ${line.isFault ? 'text-bad' : ''}`}>{line.answer}</span>
      </div>
      <div className="flex flex-wrap gap-x-3 text-meta text-ink-2 tnum">
        <time>{time}</time>
        <span>{line.duration}</span>
        {line.memory !== '' && <span>{line.memory}</span>}
        <span className="font-mono">{plainText(line.reference, longestText)}</span>
        <span>{line.allowance}</span>
      </div>
    </li>
  );
}
