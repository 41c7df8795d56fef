import type { ReactNode } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { clockTime, zoneName } from '../time/format-time.ts';
import { instantOf } from '../time/instant.ts';
import { TimeDetails } from '../time/time-details.tsx';
import { useTimeStyle } from '../time/time-style.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { plainText } from '../ui/plain-text.ts';
import { DrawerSection } from './drawer-section.tsx';
import { lastFourOf } from './last-four-of.ts';
import type { Provenance } from './provenance.ts';
import { spellLastFour } from './spell-last-four.ts';
import { useDrawerWords } from './use-drawer-words.ts';

const longest = 200;

/** A link's fields as Kirim sent them, each to copy. */
export function LinkDetails({ link }: { link: SetupLink }) {
  const words = useDrawerWords();
  const last4 = lastFourOf(link);
  return (
    <>
      <DrawerSection title={words.details}>
        <dl className="space-y-1">
          <Detail name={words.linkId} value={link.id} isCode />
          {last4 !== '' && <Detail name={words.readAloud} value={spellLastFour(last4, words)} />}
          <Detail name={words.status} value={link.status} isCode />
          <Time name={words.created} value={link.created_at} />
          <Time name={words.expires} value={link.expires_at} />
          <Time name={words.consumed} value={link.consumed_at ?? ''} />
        </dl>
      </DrawerSection>
      <DrawerSection title={words.technical}>
        <dl>
          <Detail name={words.internalId} value={link.customer_id} isCode />
        </dl>
        <p className="text-meta text-ink-2">{words.internalIdHint}</p>
      </DrawerSection>
    </>
  );
}

/** From which answer of Kirim a link was read. */
export function LinkProvenance({ provenance }: { provenance: Provenance }) {
  const words = useDrawerWords();
  const style = useTimeStyle();
  const { readAt, reference, milliseconds } = provenance;
  const clock = `${clockTime(readAt, style)} ${zoneName(readAt, style)}`;
  const text = words.readFromKirim(clock, reference === null ? null : plainText(reference, longest), milliseconds);
  return (
    <DrawerSection title={words.provenance}>
      <p className="flex items-start gap-1 text-ink-2 tnum">
        <span className="min-w-0 wrap-anywhere">{text}</span>
        <CopyButton text={text} label={words.copy(words.source)} what={words.source} />
      </p>
    </DrawerSection>
  );
}

function Detail({ name, value, isCode = false }: { name: string; value: string; isCode?: boolean }) {
  return (
    <Line name={name} copies={value}>
      <span className={isCode ? 'font-mono text-id slashed-zero' : ''}>{plainText(value, longest)}</span>
    </Line>
  );
}

function Time({ name, value }: { name: string; value: string }) {
  const instant = instantOf(value);
  return (
    <Line name={name} copies={value}>
      {instant === null ? plainText(value, longest) : <TimeDetails instant={instant} />}
    </Line>
  );
}

function Line({ name, copies, children }: { name: string; copies: string; children: ReactNode }) {
  const words = useDrawerWords();
  return (
    <div className="grid min-h-6 grid-cols-[8.5rem_1fr] items-start gap-x-2 max-sm:grid-cols-1">
      <dt className="text-ink-2">{name}</dt>
      <dd className="flex min-w-0 items-start gap-1">
        <span className="min-w-0 flex-1 wrap-anywhere">{copies === '' ? words.none : children}</span>
        {copies !== '' && <CopyButton text={plainText(copies, longest)} label={words.copy(name)} what={name} />}
      </dd>
    </div>
  );
}
