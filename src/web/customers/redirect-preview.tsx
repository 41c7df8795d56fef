import type { ReactNode } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { plainText } from '../ui/plain-text.ts';
import { DrawerSection } from './drawer-section.tsx';
import type { ExplainedReason } from './explain.ts';
import { type Appended, type FinalAddress, finalAddress, type SignUpEnd } from './final-address.ts';
import { ReasonChoice } from './reason-choice.tsx';
import { useDrawerWords } from './use-drawer-words.ts';

const longestShown = 2_000;

type RedirectPreviewProps = {
  link: SetupLink;
  reason: ExplainedReason | null;
  isPasted: boolean;
  onReason: (code: string | null) => void;
};

/** Where the tenant lands after each end of its sign-up, exactly, and with which reason if one is assumed. */
export function RedirectPreview({ link, reason, isPasted, onReason }: RedirectPreviewProps) {
  const words = useDrawerWords();
  const hasAddress = link.success_redirect_url !== null || link.failure_redirect_url !== null;
  return (
    <DrawerSection title={words.redirects}>
      <End end="success" address={link.success_redirect_url} reason={null} />
      <End end="failure" address={link.failure_redirect_url} reason={reason?.code ?? null} />
      {hasAddress && (
        <p className="text-meta text-ink-2">
          {words.appendedByKirim} {words.whichCustomerId}
        </p>
      )}
      <ReasonChoice {...{ reason, isPasted, onReason }} />
    </DrawerSection>
  );
}

function End({ end, address, reason }: { end: SignUpEnd; address: string | null; reason: string | null }) {
  const words = useDrawerWords();
  const final = address === null ? null : finalAddress(address, end, reason);
  return (
    <div>
      <div className="flex min-h-6 items-center gap-1">
        <Icon name={end === 'success' ? 'check' : 'cross'} className="size-3.5 text-ink-2" />
        <h4 className="font-medium">{words.ends[end]}</h4>
        {final?.isReadable && (
          <span className="ml-auto">
            <CopyButton text={final.text} label={words.copyAddress[end]} what={words.address[end]} />
          </span>
        )}
      </div>
      {final === null ? <p className="text-ink-2">{words.kirimsOwnPage}</p> : <Address final={final} />}
    </div>
  );
}

function Address({ final }: { final: FinalAddress }) {
  const words = useDrawerWords();
  const { setupLinks } = useCopy();
  if (!final.isReadable) {
    return (
      <>
        <Problem>
          {setupLinks.addressFaults[final.fault]}. {words.unreadable}
        </Problem>
        <p className="font-mono text-id wrap-anywhere text-ink-2">{plainText(final.text, longestShown)}</p>
      </>
    );
  }
  const problems = final.checks.filter(({ isWell }) => !isWell);
  const well = final.checks.filter(({ isWell }) => isWell);
  return (
    <>
      <p className="rounded-lg bg-raised px-3 py-2 font-mono text-id wrap-anywhere">
        {final.own.scheme}
        <strong>{final.own.host}</strong>
        {plainText(final.own.rest, longestShown)}
        {final.appended.map((one, index) => (
          <Parameter key={one.name} one={one} mark={index === 0 && !final.own.rest.includes('?') ? '?' : '&'} />
        ))}
      </p>
      <ul>
        {problems.map(({ check }) => (
          <li key={check}>
            <Problem>{words.problems[check]}</Problem>
          </li>
        ))}
        {well.length > 0 && (
          <li className="mt-1 flex items-center gap-1 text-meta text-ink-2">
            <Icon name="check" className="size-3.5" />
            {well.map(({ check }) => words.passed[check]).join(', ')}
          </li>
        )}
      </ul>
    </>
  );
}

function Parameter({ one, mark }: { one: Appended; mark: string }) {
  const words = useDrawerWords();
  return (
    <mark className="bg-wait-bg text-wait">
      {mark}
      {one.name}=
      {'value' in one ? (
        plainText(one.value, longestShown)
      ) : (
        <span
          title={words.chipHints[one.unknown]}
          className="rounded-md border border-dashed border-current px-1 whitespace-nowrap"
        >
          {`{${words.chips[one.unknown]}}`}
        </span>
      )}
    </mark>
  );
}

function Problem({ children }: { children: ReactNode }) {
  return (
    <p className="mt-1 flex items-center gap-1 text-meta font-medium text-warn">
      <Icon name="triangle" className="size-3.5" />
      <span>{children}</span>
    </p>
  );
}
