import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { useContext } from 'react';
import { Link } from 'react-router';
import type { Customer } from '../../contract/customer.ts';
import { isOpaqueId } from '../../contract/ids.ts';
import { useCopy } from '../copy/copy-context.tsx';
import type { CustomersListWords } from '../copy/en/customers-list-words.ts';
import { customerHref } from '../links.ts';
import { dateAlone } from '../time/format-time.ts';
import { instantOf } from '../time/instant.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { plainText } from '../ui/plain-text.ts';
import { RowMarksContext } from './row-marks.ts';
import { CustomerStatusBadge } from './status-badge.tsx';
import { UnlistedMark } from './unlisted-mark.tsx';
import { useCustomersWords } from './use-customers-words.ts';

const longestName = 200;
const longestEmail = 254;
const longestId = 128;

export const customerFeatures = tableFeatures({});

const column = createColumnHelper<typeof customerFeatures, Customer>();

/** The columns of the customers table. */
export const customerColumns = column.columns([
  column.accessor('name', {
    header: () => <Head name="name" />,
    cell: ({ row }) => <CustomerLink customer={row.original} />,
  }),
  column.accessor('email', {
    header: () => <Head name="email" />,
    cell: ({ getValue }) => <Email email={getValue()} className="block" />,
  }),
  column.accessor('status', {
    header: () => <Head name="status" />,
    cell: ({ getValue }) => (
      <span className="pointer-coarse:mt-2 pointer-coarse:inline-block">
        <CustomerStatusBadge status={getValue()} />
      </span>
    ),
  }),
  column.accessor('id', {
    header: () => <Head name="id" />,
    cell: ({ getValue }) => (
      <span className="font-mono text-id wrap-anywhere slashed-zero">{plainText(getValue(), longestId)}</span>
    ),
  }),
  column.accessor('created_at', {
    id: 'created',
    header: () => <Head name="created" />,
    cell: ({ getValue }) => <CreatedOn createdAt={getValue()} />,
  }),
]);

/** A customer's name, as a link to its page when its id can stand in an address; with its e-mail where that has no column. */
function CustomerLink({ customer }: { customer: Customer }) {
  const { customers: words } = useCopy();
  const { added, unlisted } = useContext(RowMarksContext);
  const name = plainText(customer.name, longestName) || words.unnamed;
  return (
    <>
      {/* Beside the name where there is room, so that the rows below stay where they are. */}
      {unlisted.has(customer.id) && (
        <span className="pl-2 md:float-right">
          <UnlistedMark />
        </span>
      )}
      {isOpaqueId(customer.id) ? (
        <Link
          to={customerHref(customer.id)}
          data-row-link={customer.id}
          data-added={added.has(customer.id) || undefined}
          className="-my-0.5 line-clamp-2 rounded-md py-0.5 font-medium wrap-anywhere hover:underline pointer-coarse:py-3"
        >
          {name}
        </Link>
      ) : (
        <span className="line-clamp-2 wrap-anywhere">{name}</span>
      )}
      <Email email={customer.email} className="block text-meta xl:hidden pointer-coarse:pb-1" />
    </>
  );
}

function Email({ email, className }: { email: string | null; className: string }) {
  const words = useCustomersWords();
  return (
    <span className={`truncate text-ink-2 ${className}`}>
      {email === null ? words.noEmail : plainText(email, longestEmail)}
    </span>
  );
}

function CreatedOn({ createdAt }: { createdAt: string }) {
  const { setupLinks } = useCopy();
  const style = useTimeStyle();
  const instant = instantOf(createdAt);
  return (
    <span className="text-ink-2 tnum">{instant === null ? setupLinks.timeNotGiven : dateAlone(instant, style)}</span>
  );
}

function Head({ name }: { name: keyof CustomersListWords['columns'] }) {
  return useCustomersWords().columns[name];
}
