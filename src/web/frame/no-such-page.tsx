import { Link } from 'react-router';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { customersHref } from '../links.ts';
import { buttonClasses } from '../ui/button.tsx';

/** Says that there is no page at this address. */
export function NoSuchPage() {
  const { frame, locale } = useCopy();
  const { noPage, toCustomers } = laterWords(locale).addresses;
  return (
    <>
      <title>{`${noPage.title} · ${frame.product}`}</title>
      <h1 tabIndex={-1} className="text-title font-semibold">
        {noPage.title}
      </h1>
      <p className="mt-2">{noPage.text}</p>
      <p className="mt-4">
        <Link className={buttonClasses('plain')} to={customersHref}>
          {toCustomers}
        </Link>
      </p>
    </>
  );
}
