import { queryOptions } from '@tanstack/react-query';
import { MeResponse } from '../../contract/organization.ts';
import { kirimPaths } from '../../contract/paths.ts';
import { get } from '../api/get.ts';

/** Who the console's key belongs to. It stays as it was read: an organization seldom changes its name. */
export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => get(MeResponse, kirimPaths.me(), {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
