import { useSearchParams } from 'react-router';
import type { SetupLinkStatus } from '../../contract/setup-link.ts';
import { customerHref } from '../links.ts';

/** Gives the addresses of other views of the customer on screen: what its landing address said stays with it. */
export function useCustomerHref(
  customerId: string,
): (status?: SetupLinkStatus | null, linkId?: string | null) => string {
  const [params] = useSearchParams();
  return (status = null, linkId = null) => customerHref(customerId, status, linkId, params.get('reason'));
}
