import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CustomerStatus } from '../../contract/customer.ts';
import type { ListEnd } from '../kirim/list-end.ts';
import { customersHref } from '../links.ts';
import { Button, buttonClasses } from '../ui/button.tsx';
import { useCustomersWords } from './use-customers-words.ts';

/** What an answer without customers means. It is drawn only after Kirim answered: a failure is never 'nothing here'. */
export function EmptyCustomers({ status, end }: { status: CustomerStatus | null; end: ListEnd }) {
  const words = useCustomersWords();
  if (end === 'odd' || end === 'more') return <Empty {...words.empty.odd} />;
  if (status === null) return <Empty {...words.empty.all} />;
  return (
    <Empty {...words.empty[status]}>
      <Link className={buttonClasses('plain')} to={customersHref}>
        {words.showAll}
      </Link>
    </Empty>
  );
}

/** Says that none of the loaded customers is what was searched for, which says nothing of those that are not loaded. */
export function NoMatch({ hasMore, onClear }: { hasMore: boolean; onClear: () => void }) {
  const { search: words } = useCustomersWords();
  return (
    <Empty title={words.none} text={hasMore ? words.noneMore : words.noneText}>
      <Button onClick={onClear}>{words.clear}</Button>
    </Empty>
  );
}

function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="border-y border-line py-10 text-center">
      <h2 className="font-semibold">{title}</h2>
      <p className="mx-auto mt-1 max-w-prose text-ink-2">{text}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2 empty:hidden">{children}</div>
    </div>
  );
}
