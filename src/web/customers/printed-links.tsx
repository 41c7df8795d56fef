import type { SetupLink } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { useNow } from '../time/clock.tsx';
import { CreatedCell } from './created-cell.tsx';
import { LastFour } from './last-four.tsx';
import { outcomeFlag } from './outcome.ts';
import { OutcomeCell } from './outcome-cell.tsx';
import { statusInWords } from './state-in-words.ts';
import { wholeAddress, wholeText } from './whole-text.ts';

const columns = ['link', 'status', 'outcome', 'redirects', 'created'] as const;
const widths = { link: 'w-[19%]', status: 'w-[11%]', outcome: 'w-[21%]', redirects: '', created: 'w-[14%]' };

/** Links as a table on paper: no row torn in two, its heads on every page, states as words, addresses whole. */
export function PrintedLinks({ links, caption }: { links: readonly SetupLink[]; caption: string }) {
  const copy = useCopy();
  const { setupLinks: words } = copy;
  return (
    <table className="w-full table-fixed border-b border-edge">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-left">
          {columns.map((column) => (
            <th key={column} scope="col" className={`py-1 pr-3 font-medium ${widths[column]}`}>
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr
            key={link.id}
            className="break-inside-avoid border-t border-edge text-left align-top [&>*]:py-1.5 [&>*]:pr-3"
          >
            <th scope="row" className="font-normal">
              <LastFour last4={link.token_last4} />
              <div className="font-mono wrap-anywhere">{wholeText(link.id)}</div>
            </th>
            <td>
              <div className="font-medium wrap-anywhere">{statusInWords(link.status, copy)}</div>
              <Flag link={link} />
            </td>
            <td>
              <OutcomeCell link={link} />
            </td>
            <td>
              <Address label={words.ifItWorks} address={link.success_redirect_url} />
              <Address label={words.ifItFails} address={link.failure_redirect_url} />
            </td>
            <td>
              <CreatedCell createdAt={link.created_at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Flag({ link }: { link: SetupLink }) {
  const { setupLinks: words } = useCopy();
  const flag = outcomeFlag(link, useNow());
  return flag && <div>{flag === 'past' ? words.pastItsExpiry : words.runsOutSoon}</div>;
}

function Address({ label, address }: { label: string; address: string | null }) {
  const { setupLinks: words } = useCopy();
  return (
    <p className="wrap-anywhere">
      {label}: {address === null ? words.kirimsOwnPage : wholeAddress(address)}
    </p>
  );
}
