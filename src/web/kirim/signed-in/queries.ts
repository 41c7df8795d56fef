import { queryOptions } from '@tanstack/react-query';
import { Session, sessionPath } from '../../../contract/session.ts';
import { get } from '../../api/get.ts';

/** Who is signed in, and what the console was told of the team. It stays as it was read until a tab has reason to look again. */
export const signedInQuery = queryOptions({
  queryKey: ['signed-in'],
  queryFn: ({ signal }) => get(Session, sessionPath, {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
