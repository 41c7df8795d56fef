import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SetupLink, SetupLinkStatus } from '../../contract/setup-link.ts';
import type { FaultError } from '../api/fault-error.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { faultOf } from '../kirim/fault-of.ts';
import { customerQuery, setupLinksQuery } from '../kirim/queries.ts';
import { signedInQuery } from '../kirim/signed-in/queries.ts';
import { isLinkIdForAddress } from '../links.ts';
import { useNow } from '../time/clock.tsx';
import { instantOf } from '../time/instant.ts';
import { useTimeStyle } from '../time/time-style.tsx';
import { Notice } from '../ui/notice.tsx';
import { DrawerButtons } from './drawer-buttons.tsx';
import { DrawerFooter } from './drawer-footer.tsx';
import { DrawerShell } from './drawer-shell.tsx';
import { DrawerTitle } from './drawer-title.tsx';
import { explain } from './explain.ts';
import { LinkDetails, LinkProvenance } from './link-details.tsx';
import { LinkExplanation } from './link-explanation.tsx';
import { LinkMissing } from './link-missing.tsx';
import { LinkTimeline } from './link-timeline.tsx';
import { loadedLinks } from './loaded-links.ts';
import { provenanceOf } from './provenance.ts';
import { RedirectPreview } from './redirect-preview.tsx';
import { readOpenLink } from './search-params.ts';
import { SeenBefore } from './seen-before.tsx';
import { useCopyLink } from './use-copy-link.ts';
import { useDrawerWords, useLanguage } from './use-drawer-words.ts';
import { useLanding } from './use-landing.ts';
import { useLinkInList } from './use-link-in-list.ts';
import { addressWithLink } from './use-open-link.ts';
import { useRowInView } from './use-row-in-view.ts';

export type SetupLinkDrawerProps = {
  linkId: string;
  customerId: string;
  /** The customer's name, or words for a customer whose name is not known. */
  customerName: string;
  status: SetupLinkStatus | null;
  /** The list beside the drawer, in its order, and what is known of the links under no filter. */
  rows: readonly SetupLink[];
  otherRows: readonly SetupLink[];
  isFetching: boolean;
  fault: FaultError | null;
  loadMore: () => Promise<boolean>;
};

/** The link that the address names, in a drawer: in words, its life, its addresses, its fields; or why it can't be shown. */
export function SetupLinkDrawer(props: SetupLinkDrawerProps) {
  const { linkId, customerId, customerName, status, rows, fault } = props;
  const words = useDrawerWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { zoneSwitch } = useTimeStyle();
  const layer = useRef<HTMLElement>(null);
  // The drawer comes first, with the link's name and what can be done, and what fills it in the frame after.
  const isThere = useDeferredValue(true, false);
  const [chosenReason, setChosenReason] = useState<{ linkId: string; code: string | null } | null>(null);
  const pasted = useLanding(customerId)?.reason ?? null;
  // Never fetched here: the page around the drawer reads them all.
  const customer = useQuery({ ...customerQuery(customerId), enabled: false });
  const chosen = useInfiniteQuery({ ...setupLinksQuery(customerId, status), enabled: false });
  const all = useInfiniteQuery({ ...setupLinksQuery(customerId, null), enabled: false });
  const signedIn = useQuery({ ...signedInQuery, enabled: false });

  // As the query has it by now, which the page around may be about to draw: a page that is here is not asked for again.
  const loaded = loadedLinks(chosen.data?.pages);
  const isFetching = props.isFetching || chosen.isFetching;
  const link = useLinkInList(linkId, {
    rows: loaded?.rows ?? rows,
    otherRows: props.otherRows,
    isFetching,
    hasMore: loaded?.end === 'more',
    hasFailed: fault !== null || (!isFetching && faultOf(chosen) !== null),
    loadMore: props.loadMore,
  });

  useRowInView(
    linkId,
    rows.some(({ id }) => id === linkId),
  );
  const steps = rows.filter(({ id }) => isLinkIdForAddress(id));
  const place = steps.findIndex(({ id }) => id === linkId);
  const open = (id: string | null, isStep: boolean) => void navigate(addressWithLink(id), { replace: isStep });
  /** From the link that the address names by now, which is a moment ahead of what is drawn. */
  const step = (by: number) => {
    const { linkId: openNow } = readOpenLink(new URLSearchParams(window.location.search));
    const from = steps.findIndex(({ id }) => id === openNow);
    const row = from < 0 ? undefined : steps[from + by];
    if (row) open(row.id, true);
  };
  const rowAfter = place < 0 ? undefined : steps[place + 1];
  const close = () => open(null, false);
  useShortcut('k', () => step(-1), { within: layer });
  useShortcut('j', () => step(1), { within: layer });
  useShortcut('t', () => zoneSwitch?.next(), { within: layer });

  const code = chosenReason?.linkId === linkId ? chosenReason.code : pasted;
  const { found } = link;
  const now = useNow(found && instantOf(found.expires_at));
  const explanation = found && explain(found, customer.data?.body.data ?? null, now, language, code);
  const provenance = provenanceOf(linkId, chosen.data?.pages ?? []) ?? provenanceOf(linkId, all.data?.pages ?? []);
  const copyLink = useCopyLink({
    link: found,
    customerId,
    customerName,
    status,
    provenance,
    fault,
    reason: code,
    isMarked: true,
  });
  useShortcut('Shift+c', () => copyLink.address(), { within: layer, isMeant: () => found !== null });

  return (
    <DrawerShell
      layer={layer}
      shown={{ linkId, nextId: rowAfter?.id ?? null }}
      title={found ? <DrawerTitle link={found} /> : words.title}
      buttons={
        <DrawerButtons
          onPrevious={place > 0 ? () => step(-1) : null}
          onNext={rowAfter ? () => step(1) : null}
          onCopyLink={found && copyLink.address}
          onClose={close}
          isLinkCopied={copyLink.copied === words.rowLink}
        />
      }
      footer={
        explanation && (
          <DrawerFooter
            layer={layer}
            copied={copyLink.copied}
            onCopyIncident={copyLink.incident}
            onCopyReply={() => copyLink.reply(explanation.reply)}
          />
        )
      }
      onClose={close}
    >
      {found && explanation ? (
        isThere && (
          <>
            {provenance && <SeenBefore status={found.status} readAt={provenance.readAt} />}
            {!link.isListed && <Notice>{words.noLongerListed}</Notice>}
            <LinkExplanation explanation={explanation} />
            <LinkTimeline link={found} />
            <RedirectPreview
              link={found}
              rows={rows}
              teamHosts={signedIn.data?.body.redirect_hosts ?? null}
              reason={explanation.reason}
              isPasted={pasted !== null && code === pasted}
              onReason={(chosenCode) => setChosenReason({ linkId, code: chosenCode })}
              onStep={({ id }) => open(id, true)}
            />
            <LinkDetails link={found} />
            {provenance && <LinkProvenance provenance={provenance} />}
          </>
        )
      ) : (
        <LinkMissing {...{ linkId, customerId, customerName, status }} state={link.state ?? 'not-found'} />
      )}
    </DrawerShell>
  );
}
