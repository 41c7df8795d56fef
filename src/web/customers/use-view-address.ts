import { useQueryClient } from '@tanstack/react-query';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { setupLinksQuery } from '../kirim/queries.ts';
import { addressToShare } from './address-to-share.ts';
import { lastReading } from './provenance.ts';
import { useCustomerHref } from './use-customer-href.ts';
import { useOpenLink } from './use-open-link.ts';

/** Gives the address of the view on screen, to be sent to somebody: with a row open, it says how the row was read last. */
export function useViewAddress(customerId: string, status: SetupLinkStatus | null): () => string {
  const queries = useQueryClient();
  const { openId } = useOpenLink();
  const href = `${window.location.origin}${useCustomerHref(customerId)(status, openId)}`;
  return () => {
    if (openId === null) return href;
    const pagesOf = (filter: SetupLinkStatus | null) =>
      queries.getQueryData(setupLinksQuery(customerId, filter).queryKey)?.pages ?? [];
    const reading = lastReading(openId, pagesOf(status)) ?? lastReading(openId, pagesOf(null));
    return reading === null ? href : addressToShare(href, reading.row.status, reading.answer.meta.readAt);
  };
}
