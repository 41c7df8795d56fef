import type { ReactNode } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customerHref } from '../links.ts';
import type { Reading } from '../readings/classify.ts';
import { customerMatches } from '../readings/matches.ts';
import type { Known } from '../session/known.ts';
import { plainText } from '../ui/plain-text.ts';
import { ChooseCustomer } from './choose-customer.tsx';
import { CustomerResults } from './customer-results.tsx';
import { HostReading } from './host-reading.tsx';
import { InternalIdReading } from './internal-id-reading.tsx';
import { LandingReading } from './landing-reading.tsx';
import { LastFourReading } from './last-four-reading.tsx';
import { PhoneReading } from './phone-reading.tsx';
import { ReferenceReading } from './reference-reading.tsx';

const longestShown = 80;

export type ReadingProps = {
  known: Known;
  /** Whether the text can be nothing else, so that the next field may take the focus. */
  isSure: boolean;
  onLeave: () => void;
};

/** One thing that the text may be: what it is called, and what was found for it. */
export function ReadingView({ reading, ...rest }: ReadingProps & { reading: Reading }) {
  const words = laterWords(useCopy().locale).find;
  const { known, isSure, onLeave } = rest;
  const { readings } = words;
  switch (reading.kind) {
    case 'token':
    case 'last4':
      return (
        <Titled title={readings.last4(plainText(reading.last4, 4))}>
          <LastFourReading last4={reading.last4} {...rest} />
        </Titled>
      );
    case 'api-key':
      return <p className="text-warn">{words.removed.key}</p>;
    case 'customer-id':
      return (
        <Titled title={readings.customer}>
          <CustomerResults
            ids={[reading.id]}
            hrefOf={(id) => customerHref(id, reading.status, reading.linkId, reading.reason)}
            {...{ known, onLeave }}
          />
        </Titled>
      );
    case 'link-id': {
      const found = known.links.get(reading.id);
      const hrefOf = (id: string) => customerHref(id, null, reading.id);
      return (
        <Titled title={readings.link}>
          {found ? (
            <CustomerResults ids={[found.customerId]} {...{ hrefOf, known, onLeave }} />
          ) : (
            <>
              <p className="text-ink-2">{words.notSeen(known.links.size)}</p>
              <ChooseCustomer label={words.chooseCustomer} {...{ hrefOf, known, isSure, onLeave }} />
            </>
          )}
        </Titled>
      );
    }
    case 'landing':
      return (
        <Titled title={readings.landing}>
          <LandingReading landing={reading} {...rest} />
        </Titled>
      );
    case 'request-id':
      return (
        <Titled title={readings.request}>
          <ReferenceReading reference={reading.id} />
        </Titled>
      );
    case 'internal-id':
      return (
        <Titled title={readings.internal}>
          <InternalIdReading id={reading.id} {...rest} />
        </Titled>
      );
    case 'redirect-host':
      return (
        <Titled title={readings.host(plainText(reading.host, longestShown))}>
          <HostReading host={reading.host} {...rest} />
        </Titled>
      );
    case 'phone':
      return (
        <Titled title={readings.phone}>
          <PhoneReading text={reading.text} {...rest} />
        </Titled>
      );
    case 'email':
    case 'name': {
      const ids = customerMatches(known.customers, reading.text).map(({ id }) => id);
      return (
        <Titled title={readings[reading.kind]}>
          <CustomerResults isSearch {...{ ids, known, onLeave }} />
        </Titled>
      );
    }
  }
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-1">
      <h2 className="text-meta font-medium text-ink-2">{title}</h2>
      {children}
    </section>
  );
}
