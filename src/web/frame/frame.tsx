import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { defused } from '../../contract/ids.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { optionalPart } from '../copy/optional-part.ts';
import { customersHref } from '../links.ts';
import { buttonClasses } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { skipLinksId } from '../ui/skip-links-id.ts';
import { useFocusOnNewPage } from './use-focus-on-new-page.ts';

// Put in place by the build.
declare const __TAUTAN_VERSION__: string;
declare const __TAUTAN_COMMIT__: string;

const own = { version: __TAUTAN_VERSION__, commit: __TAUTAN_COMMIT__ };

const Troubles = optionalPart(async () => (await import('./troubles.tsx')).Troubles);
const NewerConsole = optionalPart(async () => (await import('./newer-console.tsx')).NewerConsole);
const HeaderFacts = optionalPart(async () => (await import('./header-facts.tsx')).HeaderFacts);

type FrameProps = {
  notice: string;
  /** The box that finds things. */
  find: ReactNode;
  /** Who is signed in. */
  account: ReactNode;
  /** How the page looks, and what can be done by keyboard. */
  commands: ReactNode;
  /** What stands above the page because of how somebody got there. */
  above: ReactNode;
};

/** What stands around every page: on which data the console runs, whose it is, how to find things, the version. */
export function Frame({ notice, find, account, commands, above }: FrameProps) {
  const { frame: words } = useCopy();
  const { pathname, search, hash } = useLocation();
  const main = useFocusOnNewPage(pathname);

  // A live token or an API key leaves the address before anything below can read it, ask for it or keep it.
  const { text, removed } = defused(pathname + search + hash);
  if (removed !== null) {
    // Two slashes at its beginning are another site to the router, which would draw nothing.
    const isFit = defused(pathname).removed === null && pathname[1] !== '/';
    return <Navigate replace to={isFit ? pathname : customersHref} state={{ leftOfSecret: text }} />;
  }
  return (
    <div className="mx-auto flex min-h-dvh max-w-7xl flex-col px-6 max-sm:px-4">
      <div id={skipLinksId}>
        <a href="#content" className={`${buttonClasses('plain')} absolute top-2 left-2 z-20 not-focus:sr-only`}>
          {words.skipToContent}
        </a>
      </div>
      <NoticeBar notice={notice} />
      <header className="flex min-h-12 flex-wrap items-center gap-x-6 gap-y-1 max-sm:gap-x-3 narrowed:gap-x-3 border-b border-line py-2">
        <Link
          to={customersHref}
          className="flex min-h-8 items-center gap-2 rounded-md font-semibold pointer-coarse:min-h-11"
        >
          {words.product}
        </Link>
        {find}
        <Suspense>
          <HeaderFacts />
          {commands}
          {account}
        </Suspense>
      </header>
      <main ref={main} id="content" tabIndex={-1} className="flex-1 py-4">
        <ErrorBoundary FallbackComponent={Crash} resetKeys={[pathname]}>
          <Suspense>
            <Troubles />
          </Suspense>
          {above}
          <Suspense>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer className="[overflow-anchor:none] border-t border-line py-3 text-meta text-ink-2">
        <Suspense>
          <NewerConsole own={own} />
        </Suspense>
        {words.version(own.version, own.commit)}
      </footer>
    </div>
  );
}

function NoticeBar({ notice }: { notice: string }) {
  const { frame: words } = useCopy();
  if (notice === '') return null;
  const isSandbox = notice === 'sandbox';
  return (
    <p className="-mx-6 flex flex-wrap items-center gap-x-2 border-b-2 border-warn bg-warn-bg px-6 py-1.5 text-warn max-sm:-mx-4 max-sm:px-4">
      <Icon name="triangle" />
      {isSandbox && <strong className="font-semibold">{words.sandboxTitle}</strong>}
      <span>{isSandbox ? words.sandboxText : words.unknownNotice(notice)}</span>
      {isSandbox && <span className="max-sm:hidden">{words.sandboxHint}</span>}
    </p>
  );
}

function Crash() {
  const { frame: words, faults } = useCopy();
  return (
    <div role="alert" className="border-y border-line py-6">
      <h1 tabIndex={-1} className="font-semibold text-bad">
        {words.crashTitle}
      </h1>
      <p className="mt-1">{words.crashText}</p>
      <p className="mt-4">
        {/* biome-ignore lint/a11y/useValidAnchor: the page's own address, without the place in it that nothing is loaded for */}
        <a className={buttonClasses('plain')} href="">
          {faults.actions.reload}
        </a>
      </p>
    </div>
  );
}
