import { useInfiniteQuery } from '@tanstack/react-query';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { ShownFault } from '../faults/shown-fault.tsx';
import { customersQuery } from '../kirim/queries.ts';
import { Button } from '../ui/button.tsx';

type SearchedCustomersProps = {
  /** How many customers there were to look among. */
  count: number;
  /** Whether anything was looked for yet. */
  isAsked?: boolean;
  /** Whether none of them was what was looked for. */
  isMissed: boolean;
  offersMore?: boolean;
};

/** Says among how many customers was looked, and offers to load some where that may help, with the price. */
export function SearchedCustomers({ count, isAsked = true, isMissed, offersMore = isMissed }: SearchedCustomersProps) {
  const copy = useCopy();
  const words = laterWords(copy.locale).find;
  const { data, refetch, fetchNextPage, hasNextPage, isFetching, error } = useInfiniteQuery({
    ...customersQuery(null),
    enabled: false,
  });
  const mayRead = data === undefined || hasNextPage;
  return (
    <>
      <p className="text-meta text-ink-2">
        {isMissed && count > 0 && `${words.noMatch} `}
        {count === 0 ? words.noCustomers : isAsked ? words.searched(count) : words.toChooseFrom(count)}
      </p>
      {(offersMore || isMissed) && mayRead && (
        <Button isDisabled={isFetching} onClick={() => void (data ? fetchNextPage() : refetch())}>
          {isFetching ? words.reading : data ? words.readMoreCustomers : words.readCustomers}
        </Button>
      )}
      {error && !isFetching && <ShownFault placement="aside" error={error} title={words.readCustomers} />}
    </>
  );
}
