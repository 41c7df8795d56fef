import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { noConnection } from '../api/get.ts';
import type { ListRow } from '../kirim/list-readings.ts';
import type { ListQuery } from '../kirim/queries.ts';
import type { EndOf } from '../kirim/reconcile-list.ts';
import { fetchListKeeping } from './fetch-list-keeping.ts';
import type { RereadList } from './use-list-reading.ts';

/**
 * Reads what is loaded of a list again; `list` and `endOf` have to stay the same. Where the code for it can't be had, the
 * read fails, since a plain one would lose rows.
 */
export function useReread<Row extends ListRow>(list: ListQuery<Row>, endOf: EndOf<Row>): RereadList {
  const queries = useQueryClient();
  return useCallback(
    (how) =>
      fetchListKeeping().then(
        ({ rereadList }) => rereadList(queries, list, endOf, how),
        () =>
          queries
            .infiniteQuery({ ...list, staleTime: 0, queryFn: () => Promise.reject(noConnection()) })
            .then(Boolean, () => false),
      ),
    [queries, list, endOf],
  );
}
