import { useQuery } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import { customerQuery } from '../kirim/queries.ts';
import { customersHref } from '../links.ts';

/** Whether the customer on screen is known to be in a zone of its own: `metadata.timezone`, where it is the name of one. */
export function useHasCustomerZone(): boolean {
  const id = useMatch(`${customersHref}/:id`)?.params.id ?? '';
  // Never fetched here: the page asks for its customer itself.
  const { data } = useQuery({ ...customerQuery(id), enabled: false });
  const zone = data?.body.data.metadata?.timezone;
  return typeof zone === 'string' && isZone(zone);
}

function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
