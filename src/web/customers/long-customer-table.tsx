import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { cloneElement, type FocusEvent, Fragment, useLayoutEffect, useRef, useState } from 'react';
import type { Customer } from '../../contract/customer.ts';
import { CustomerTable } from './customer-table.tsx';

/** A row of one line and its border, before it is measured; in CSS pixels. */
const rowPixels = 37;
const rowsBeyondWindow = 6;
const heads = 1;

export type LongCustomerTableProps = {
  customers: readonly Customer[];
  isBusy: boolean;
  /** Whether these are all that there are, as far as Kirim says. */
  isWhole: boolean;
  /** Whether new ones are held back: once they are not, the first row is there to be gone to. */
  isHoldingBack: boolean;
};

/**
 * Thousands of customers as a table of which only the rows near the window are drawn, and the one that has the focus with
 * its neighbours, so that the keys go on from there wherever the page was scrolled to.
 */
export function LongCustomerTable({ customers, isBusy, isWhole, isHoldingBack }: LongCustomerTableProps) {
  const place = useRef<HTMLDivElement>(null);
  const [pixelsAbove, setPixelsAbove] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  const [last, setLast] = useState({ isHoldingBack, hasLetGo: false });
  if (isHoldingBack !== last.isHoldingBack) setLast({ isHoldingBack, hasLetGo: !isHoldingBack });
  // With its neighbour, which the focus would have drawn: that is measured before, since it moves what was scrolled to.
  const kept = [...(last.hasLetGo ? [0, 1] : []), ...(focused === null ? [] : [focused - 1, focused, focused + 1])];
  const rows = useWindowVirtualizer<HTMLTableRowElement>({
    count: customers.length,
    estimateSize: () => rowPixels,
    overscan: rowsBeyondWindow,
    scrollMargin: pixelsAbove,
    getItemKey: (index) => customers[index]?.id ?? index,
    rangeExtractor: (range) => {
      const inWindow = defaultRangeExtractor(range);
      return kept.length === 0 ? inWindow : withKept(inWindow, kept, customers.length);
    },
  });
  const drawn = rows.getVirtualItems().filter(({ index }) => index < customers.length);

  // Synchronises with the layout: what stands above the table, such as a failure, comes and goes with the page's height.
  useLayoutEffect(() => {
    const measure = () => {
      const { top, width } = place.current?.getBoundingClientRect() ?? { top: 0, width: 0 };
      // While it is hidden, it stands nowhere.
      if (width > 0) setPixelsAbove(Math.round(top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes which row has the focus
    <div
      ref={place}
      onFocus={({ target }) => {
        setFocused(indexOfRow(target));
        setLast({ isHoldingBack, hasLetGo: false });
      }}
      onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(null);
      }}
    >
      <CustomerTable
        customers={drawn.flatMap(({ index }) => customers[index] ?? [])}
        isBusy={isBusy}
        count={customers.length}
        slice={{
          rowCount: isWhole ? customers.length + heads : -1,
          place(row, at) {
            const index = drawn[at]?.index ?? 0;
            const place = { ref: rows.measureElement, 'aria-rowindex': index + heads + 1, 'data-index': index };
            return (
              <Fragment key={row.key}>
                <Gap pixels={(drawn[at]?.start ?? 0) - (drawn[at - 1]?.end ?? pixelsAbove)} />
                {cloneElement(row, place)}
              </Fragment>
            );
          },
          after: <Gap pixels={rows.getTotalSize() + pixelsAbove - (drawn.at(-1)?.end ?? pixelsAbove)} />,
        }}
      />
    </div>
  );
}

/** The room of rows that are not drawn. */
function Gap({ pixels }: { pixels: number }) {
  return (
    pixels > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
      <tr aria-hidden="true">
        <td style={{ height: pixels }} />
      </tr>
    )
  );
}

/** The place of the row that an element stands in, from 0; null outside of the rows. */
function indexOfRow(element: Element): number | null {
  const index = element.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? null;
  return index === null ? null : Number(index) - heads - 1;
}

function withKept(indexes: number[], kept: number[], count: number): number[] {
  const there = kept.filter((index) => index >= 0 && index < count);
  return [...new Set([...indexes, ...there])].sort((a, b) => a - b);
}
