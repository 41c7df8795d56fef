import { useQuery } from '@tanstack/react-query';
import { useCopy } from '../copy/copy-context.tsx';
import { findWords } from '../copy/find-words.ts';
import { ShownFault } from '../faults/shown-fault.tsx';
import { Button } from '../ui/button.tsx';
import { someCustomersQuery } from './queries.ts';

type SearchedCustomersProps = {
  /** How many customers there were to look among. */
  count: number;
  /** Whether none of them was what was looked for. */
  isMissed: boolean;
  offersMore?: boolean;
};

/** Says among how many customers was looked, and offers to load some where that may help, with the price. */
export function SearchedCustomers({ count, isMissed, offersMore = isMissed }: SearchedCustomersProps) {
  const copy = useCopy();
  const words = findWords[copy.locale];
  const { refetch, isFetching, error, isSuccess } = useQuery({ ...someCustomersQuery, enabled: false });
  return (
    <>
      <p className="text-meta text-ink-2">
        {isMissed && count > 0 && `${words.noMatch} `}
        {count === 0 ? words.noCustomers : words.searched(count)}
      </p>
      {(offersMore || isMissed) && !isSuccess && (
        <Button isDisabled={isFetching} onClick={() => void refetch()}>
          {isFetching ? words.reading : words.readCustomers}
        </Button>
      )}
      {error && !isFetching && <ShownFault placement="aside" error={error} title={words.readCustomers} />}
    </>
  );
}
