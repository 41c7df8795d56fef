import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMatch } from 'react-router';
import { customerQuery } from '../kirim/queries.ts';
import { customersHref } from '../links.ts';
import { useRecentCustomers } from '../session/recent-customers-context.tsx';

/** Notes which customer's page is open, once Kirim has said whose it is. Draws nothing and asks for nothing. */
export function KeepRecent() {
  const id = useMatch(`${customersHref}/:customerId`)?.params.customerId ?? '';
  const { add } = useRecentCustomers();
  const { data } = useQuery({ ...customerQuery(id), enabled: false });
  const name = data?.body.data.name;

  // Synchronises with the browser's memory.
  useEffect(() => {
    if (name !== undefined) add({ id, name });
  }, [id, name, add]);

  return null;
}
