import { Link } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import { customersHref } from '../links.ts';
import { buttonClasses } from '../ui/button.tsx';

/** Says that there is no page at this address. */
export function NoSuchPage() {
  const { frame: words } = useCopy();
  return (
    <>
      <title>{`${words.noPageTitle} · ${words.product}`}</title>
      <h1 tabIndex={-1} className="text-title font-semibold">
        {words.noPageTitle}
      </h1>
      <p className="mt-2">{words.noPageText}</p>
      <p className="mt-4">
        <Link className={buttonClasses('plain')} to={customersHref}>
          {words.toCustomers}
        </Link>
      </p>
    </>
  );
}
