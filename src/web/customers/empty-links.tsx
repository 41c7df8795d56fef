import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SetupLink, SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import type { ListEnd } from '../kirim/list-end.ts';
import { isLinkIdForAddress } from '../links.ts';
import { dateAlone } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { useTimeAgo } from '../time/use-time-ago.ts';
import { Button, buttonClasses } from '../ui/button.tsx';
import { useCopyText } from '../ui/clipboard.tsx';
import { LaterIcon } from '../ui/later-icon.tsx';
import { kirimConsoleHref } from './kirim-console-href.ts';
import { LastFour } from './last-four.tsx';
import { outcomeOf } from './outcome.ts';
import { useCustomerHref } from './use-customer-href.ts';

type EmptyLinksProps = {
  customerId: string;
  name: string;
  isConnected: boolean;
  status: SetupLinkStatus | null;
  end: ListEnd;
  /** The newest link of any status, when all were read before. */
  newest: SetupLink | null;
};

/** What an answer without links means. It is drawn only after Kirim answered: a failure is never 'nothing here'. */
export function EmptyLinks({ customerId, name, isConnected, status, end, newest }: EmptyLinksProps) {
  const { setupLinks, customers, locale } = useCopy();
  const words = laterWords(locale).emptyLinks;
  const copyText = useCopyText();
  const hrefOf = useCustomerHref(customerId);
  const showAll = (
    <Link className={buttonClasses('plain')} to={hrefOf()}>
      {setupLinks.showAll}
    </Link>
  );
  if (end === 'odd') return <Empty {...words.odd} />;
  switch (status) {
    case null:
      return (
        <Empty {...(isConnected ? words.allConnected(name) : words.all(name))}>
          {!isConnected && (
            <Button onClick={() => copyText(customerId, customers.customerId)}>{words.copyCustomerId}</Button>
          )}
        </Empty>
      );
    case 'active':
      return (
        <Empty {...words.active(name)} more={newest && <LastOutcome link={newest} />}>
          {newest && isLinkIdForAddress(newest.id) && (
            <Link className={buttonClasses('plain')} to={hrefOf(null, newest.id)}>
              {words.view} <LastFour last4={newest.token_last4} />
            </Link>
          )}
          <a className={buttonClasses('plain')} href={kirimConsoleHref} target="_blank" rel="noopener noreferrer">
            {words.openInKirim}
            <LaterIcon name="external" />
          </a>
          {showAll}
        </Empty>
      );
    case 'consumed':
      return (
        <Empty {...words.consumed()}>
          <Link className={buttonClasses('plain')} to={hrefOf('active')}>
            {words.showActive}
          </Link>
        </Empty>
      );
    case 'expired':
      return <Empty {...words.expired()}>{showAll}</Empty>;
    case 'revoked':
      return <Empty {...words.revoked()}>{showAll}</Empty>;
  }
}

function Empty(props: { title: string; text: string; more?: ReactNode; children?: ReactNode }) {
  return (
    <div className="border-y border-line py-10 text-center">
      <h3 className="font-semibold">{props.title}</h3>
      <p className="mx-auto mt-1 max-w-prose wrap-anywhere text-ink-2">
        {props.text} {props.more}
      </p>
      <div className="mt-4 flex flex-wrap justify-center gap-2 empty:hidden">{props.children}</div>
    </div>
  );
}

function LastOutcome({ link }: { link: SetupLink }) {
  const words = laterWords(useCopy().locale).emptyLinks;
  const timeAgo = useTimeAgo();
  const style = useTimeStyle();
  const { kind, at } = outcomeOf(link);
  if (kind !== 'revoked' && kind !== 'used' && kind !== 'ran-out') return null;
  const when = at === null ? null : (timeAgo(at) ?? words.on(dateAlone(at, style)));
  return (
    <>
      {words.theLastOne} <LastFour last4={link.token_last4} />, {words.lastOutcome[kind](when)}.
    </>
  );
}
