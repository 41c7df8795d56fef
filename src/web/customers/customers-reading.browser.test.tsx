import { createRef, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { customersQuery } from '../kirim/queries.ts';
import { answerCustomers, sampleCustomers } from '../testing/answer-customers.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { samplePage } from '../testing/samples.ts';
import { CustomersReading } from './customers-reading.tsx';
import { loadedCustomers } from './loaded-customers.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const pages = [
  samplePage(sampleCustomers(100), { has_more: true, next_cursor: 'next' }),
  samplePage(sampleCustomers(30, 100)),
];
const list = createRef<HTMLDivElement>();

/** The reading below rows that follow the query as late as the test wants. */
function LateRows() {
  const [drawn, setDrawn] = useState(1);
  const loaded = loadedCustomers(pages.slice(0, drawn));
  const rows = loaded?.rows ?? [];
  return (
    <>
      <button type="button" onClick={() => setDrawn(2)}>
        Draw both pages
      </button>
      <CustomersReading
        {...{ loaded, rows, list }}
        status={null}
        found={rows}
        cachedAt={null}
        heldBack={0}
        onReveal={() => {}}
        onClearSearch={() => {}}
      />
    </>
  );
}

test('a page that the query has before the rows are drawn is told of once they are, by their number', async () => {
  answerCustomers([{ data: sampleCustomers(100), next: 'next' }, 'never']);
  const { screen, queries } = await renderWithSession(<LateRows />);
  const button = (name: string) => screen.getByRole('button', { name, exact: true });
  const said = screen.getByRole('status').last();
  await expect.element(button('Refresh')).not.toHaveAttribute('aria-disabled', 'true');
  queries.setQueryData(customersQuery(null).queryKey, { pages, pageParams: [null, 'next'] });
  // Drawn with the query ahead of the rows: what it would say of that is said in the frame after it.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  await expect.element(said).toHaveTextContent(/^$/);
  await button('Draw both pages').click();
  await expect.element(said).toHaveTextContent('30 more customers loaded. 130 in total.');
});
