import { type ReactNode, useState } from 'react';
import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { plainText } from '../ui/plain-text.ts';
import { DrawerSection } from './drawer-section.tsx';
import type { ExplainedReason } from './explain.ts';
import { type AddressCheck, type Appended, type FinalAddress, finalAddress, type SignUpEnd } from './final-address.ts';
import { OpenAsFailed } from './open-as-failed.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import { redirectAddress } from './redirect-address.ts';
import { SameHosts } from './same-hosts.tsx';
import { useDrawerWords } from './use-drawer-words.ts';

const longestShown = 2_000;

type RedirectPreviewProps = {
  link: SetupLink;
  /** The list beside the drawer, as far as it is loaded. */
  rows: readonly SetupLink[];
  /** The hosts to which the team's links may lead; null where none are named, or known yet. */
  teamHosts: readonly string[] | null;
  reason: ExplainedReason | null;
  isPasted: boolean;
  onReason: (code: string | null) => void;
  /** Shows another link of the list. */
  onStep: (link: SetupLink) => void;
};

/** Where the tenant lands after each end of its sign-up, exactly, and with which reason if one is assumed. */
export function RedirectPreview(props: RedirectPreviewProps) {
  const { link, rows, teamHosts, reason, isPasted, onReason, onStep } = props;
  const words = useDrawerWords();
  const [opened, setOpened] = useState<string | null>(null);
  const ending = (address: string | null, end: SignUpEnd, code: string | null) =>
    address === null ? null : finalAddress(address, end, code, teamHosts);
  const success = ending(link.success_redirect_url, 'success', null);
  const failure = ending(link.failure_redirect_url, 'failure', reason?.code ?? null);
  const { failure_redirect_url: address } = link;
  const isLink = address !== null && 'href' in redirectAddress(address);
  const href = reason && failure && isLink ? failure.text : null;
  // Turned on for one link and one reason: another one is to be turned on anew.
  const opening = `${link.id} ${href}`;
  const isOpening = opened === opening;
  return (
    <DrawerSection title={words.redirects}>
      <End end="success" final={success} />
      <End end="failure" final={failure} isSimulated={isOpening} />
      {(success ?? failure) && (
        <p className="text-meta text-ink-2">
          {words.appendedByKirim} {words.whichCustomerId}
        </p>
      )}
      <SameHosts {...{ link, rows, onStep }} />
      <ReasonChoice {...{ reason, isPasted, onReason }} />
      {href !== null && (
        <OpenAsFailed href={href} isOn={isOpening} onSwitch={(isOn) => setOpened(isOn ? opening : null)} />
      )}
    </DrawerSection>
  );
}

type EndProps = { end: SignUpEnd; final: FinalAddress | null; isSimulated?: boolean };

function End({ end, final, isSimulated = false }: EndProps) {
  const words = useDrawerWords();
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
      {final === null ? (
        <p className="text-ink-2">{words.kirimsOwnPage}</p>
      ) : (
        <Address final={final} isSimulated={isSimulated} />
      )}
    </div>
  );
}

function Address({ final, isSimulated }: { final: FinalAddress; isSimulated: boolean }) {
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
  const problemOf = (check: AddressCheck['check'], host: string) => {
    const problem = words.problems[check];
    return typeof problem === 'string' ? problem : problem(host);
  };
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
        {isSimulated && <span className="border-b border-dashed border-current text-ink-2">&simulated=1</span>}
      </p>
      <ul>
        {problems.map(({ check }) => (
          <li key={check}>
            <Problem>{problemOf(check, final.own.host)}</Problem>
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
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  );
}
