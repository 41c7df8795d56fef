import { type ReactNode, useId } from 'react';
import { maskSecrets } from '../../contract/mask-secrets.ts';
import { isReasonCode } from '../../contract/reason-codes.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import type { Landing } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { plainText } from '../ui/plain-text.ts';

const longestCode = 200;

type LandingCardProps = {
  landing: Pick<Landing, 'status' | 'reason'> & Partial<Landing>;
  onClose?: () => void;
  /** What stands first, below the title. */
  children?: ReactNode;
};

/** What the address of a landing page says about a sign-up: the reason, whose turn it is, and what to tell the customer. */
export function LandingCard({ landing: { status, reason, customerId }, onClose, children }: LandingCardProps) {
  const { locale } = useCopy();
  const words = laterWords(locale).find.landing;
  const { ourWording, notInDictionary, whoActs, sameLinkUsable, reasons } = laterWords(locale).reasons;
  const titleId = useId();
  const copyText = useCopyText();
  const known = reason !== null && isReasonCode(reason) ? reasons[reason] : null;
  const copyReply = () => void (known && copyText(known.reply, words.reply));
  useShortcut('y', copyReply);

  return (
    <section aria-labelledby={titleId} className="mb-4 rounded-lg bg-warn-bg p-3 wrap-anywhere">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 id={titleId} className="text-base font-semibold text-warn">
          {status === 'success' && reason === null ? words.succeeded : words.title}
        </h2>
        {onClose && (
          <Button look="quiet" onClick={onClose}>
            {words.close}
          </Button>
        )}
      </div>
      {children}
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {reason !== null && (
          <Fact name={words.code}>
            <code className="font-mono text-id">{plainText(reason, longestCode)}</code>
            {known === null && ` · ${notInDictionary}`}
          </Fact>
        )}
        {known && (
          <>
            <Fact name={words.meaning}>{known.meaning}</Fact>
            <Fact name={words.whoActs}>{whoActs[known.whoActs]}</Fact>
            <Fact name={words.sameLink}>{sameLinkUsable[known.sameLinkUsable]}</Fact>
            <Fact name={words.reply}>{known.reply}</Fact>
          </>
        )}
      </dl>
      {reason === null && status !== 'success' && <p>{words.noCode}</p>}
      {reason !== null && known === null && (
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <Button
            onClick={() =>
              void copyText(words.forTeam(plainText(maskSecrets(reason), longestCode), customerId ?? null), words.code)
            }
          >
            {words.copyForTeam}
          </Button>
          {words.unknownNext}
        </p>
      )}
      {known && (
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <Button onClick={copyReply}>{words.copyReply}</Button>
          <span className="text-meta">{ourWording}</span>
        </p>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-medium">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
