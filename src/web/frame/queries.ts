import { queryOptions } from '@tanstack/react-query';
import { MeResponse } from '../../contract/organization.ts';
import { kirimPaths } from '../../contract/paths.ts';
import { get } from '../api/get.ts';

/** Whether Kirim lets the console in at this moment, for the price of one request. Only ever asked by a person. */
export const accessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: ({ signal }) => get(MeResponse, kirimPaths.me(), {}, signal, 'kirim'),
  staleTime: 0,
  retry: false,
});

/** Who the console's key belongs to. It stays as it was read: an organization seldom changes its name. */
export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => get(MeResponse, kirimPaths.me(), {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
