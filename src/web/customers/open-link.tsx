import { Suspense, useEffect } from 'react';
import { optionalPart } from '../copy/optional-part.ts';
import { PartMissing } from '../faults/part-missing.tsx';
import type { SetupLinkDrawerProps } from './setup-link-drawer.tsx';
import { useOpenLink } from './use-open-link.ts';

// Not part of the first row.
const loadDrawer = async () => (await import('./setup-link-drawer.tsx')).SetupLinkDrawer;

const Drawer = optionalPart(loadDrawer, PartMissing);

type OpenLinkProps = Omit<SetupLinkDrawerProps, 'linkId'>;

/** The details of the link that the address names, if any; fetched as soon as there are rows to open. */
export function OpenLink(props: OpenLinkProps) {
  const { openId } = useOpenLink();
  const hasRows = props.rows.length > 0;

  // Synchronises with the console's server: what a click will need is fetched while it answers.
  useEffect(() => {
    if (hasRows) loadDrawer().catch(() => {});
  }, [hasRows]);

  return (
    openId !== null && (
      <Suspense>
        <Drawer {...props} linkId={openId} />
      </Suspense>
    )
  );
}
