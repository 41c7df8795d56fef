import { lazy, Suspense, useEffect } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { Notice } from '../ui/notice.tsx';
import type { SetupLinkDrawerProps } from './setup-link-drawer.tsx';
import { useOpenLink } from './use-open-link.ts';

// Not part of the first row. When the console's own server is gone by then, the page stays and says what is missing.
const loadDrawer = () =>
  import('./setup-link-drawer.tsx').then(
    ({ SetupLinkDrawer }) => ({ default: SetupLinkDrawer }),
    () => ({ default: DrawerUnavailable }),
  );

const Drawer = lazy(loadDrawer);

type OpenLinkProps = Omit<SetupLinkDrawerProps, 'linkId'>;

/** The details of the link that the address names, if any; fetched as soon as there are rows to open. */
export function OpenLink(props: OpenLinkProps) {
  const { openId } = useOpenLink();
  const hasRows = props.rows.length > 0;

  // Synchronises with the console's server: what a click will need is fetched while it answers.
  useEffect(() => {
    if (hasRows) void loadDrawer();
  }, [hasRows]);

  return (
    openId !== null && (
      <Suspense>
        <Drawer {...props} linkId={openId} />
      </Suspense>
    )
  );
}

function DrawerUnavailable() {
  return <Notice>{useCopy().setupLinks.drawerUnavailable}</Notice>;
}
