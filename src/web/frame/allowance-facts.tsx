import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { ShownFault } from '../faults/shown-fault.tsx';
import { fullInSeconds, lastAllowance } from '../session/last-allowance.ts';
import { useSessionState } from '../session/session-context.tsx';
import { clockTime } from '../time/format-time.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { plainText } from '../ui/plain-text.ts';
import { organizationQuery } from './queries.ts';

const longestText = 80;

/** What is left of the allowance and who it belongs to. Not to know whose it is disturbs nothing else. */
export function AllowanceFacts() {
  const words = laterWords(useCopy().locale).allowance;
  return (
    <section aria-label={words.title} className="mb-4 border-b border-line pb-4">
      <h2 className="text-base font-semibold">{words.title}</h2>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 max-sm:grid-cols-1 max-sm:gap-y-1">
        <AllowanceLeft />
        <OrganizationFacts />
      </dl>
    </section>
  );
}

function AllowanceLeft() {
  const words = laterWords(useCopy().locale).allowance;
  const style = useTimeStyle();
  const allowance = lastAllowance(useSessionState().requests);
  const seconds = allowance && fullInSeconds(allowance);
  return (
    <Fact name={words.allowance}>
      {allowance === null ? (
        words.notSaid
      ) : (
        <span className="font-medium tnum">{words.left(allowance.remaining, allowance.limit)}</span>
      )}
      <p className="text-meta text-ink-2 tnum">
        {allowance && `${words.saidAt(clockTime(allowance.saidAt, style))} `}
        {allowance && seconds !== null && `${seconds === 0 ? words.isFull : words.refills(allowance.limit, seconds)} `}
        {words.shared}
      </p>
    </Fact>
  );
}

function OrganizationFacts() {
  const words = laterWords(useCopy().locale).allowance;
  const { data, error, isFetching, refetch } = useQuery(organizationQuery);
  if (!data) {
    return (
      <Fact name={words.organization}>
        {error === null || isFetching ? (
          <span className="text-ink-2">{words.reading}</span>
        ) : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p>{words.unavailable}</p>
            <Button onClick={() => void refetch()}>{words.tryAgain}</Button>
            <ShownFault placement="aside" error={error} title={words.unavailable} />
          </div>
        )}
      </Fact>
    );
  }
  const { organization, api_key: key, rate_limits: limits } = data.body.data;
  return (
    <>
      <Fact name={words.organization}>
        <span className="font-medium wrap-anywhere">{plainText(organization.name, longestText)}</span>
        <p className="flex items-center gap-1 font-mono text-meta wrap-anywhere text-ink-2">
          {plainText(organization.id, longestText)}
          <CopyButton text={organization.id} label={words.copyOrganizationId} what={words.organizationId} />
        </p>
      </Fact>
      <Fact name={words.plan}>
        <span className="tnum">
          {words.planText(plainText(limits.tier, longestText), limits.read_per_minute, limits.write_per_minute)}
        </span>
      </Fact>
      <Fact name={words.key}>
        <span className="wrap-anywhere">{plainText(key.label, longestText)}</span>{' '}
        <span className="font-mono text-id">…{plainText(key.last4, 4)}</span>
      </Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-meta/5 text-ink-2 max-sm:mt-1">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
