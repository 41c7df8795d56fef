import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { DataTable } from './data-table.tsx';

type Link = { id: string; status: string };

const features = tableFeatures({});
const column = createColumnHelper<typeof features, Link>();
const drawn = vi.fn<(id: string) => void>();
const columns = column.columns([
  column.accessor('id', { header: 'Link', cell: ({ getValue }) => getValue() }),
  column.accessor('status', {
    header: 'Status',
    cell: ({ row }) => {
      drawn(row.original.id);
      return row.original.status;
    },
  }),
]);

function Links({ links, widths }: { links: Link[]; widths: Record<string, string> }) {
  const table = useTable({ features, columns, data: links, getRowId: ({ id }) => id });
  return <DataTable table={table} caption="Links" rowHeader="id" columnClasses={widths} />;
}

test('of a list that is read again, rows that are as they were are not drawn anew, nor those that others came before', async () => {
  const [first, second, third] = ['csl_1', 'csl_2', 'csl_3'].map((id) => ({ id, status: 'active' })) as [
    Link,
    Link,
    Link,
  ];
  const widths = {};
  const screen = await render(<Links links={[second, third]} {...{ widths }} />);
  drawn.mockClear();
  await screen.rerender(<Links links={[second, third]} {...{ widths }} />);
  expect(drawn).not.toHaveBeenCalled();
  await screen.rerender(<Links links={[first, second, { ...third, status: 'consumed' }]} {...{ widths }} />);
  expect(drawn.mock.calls.flat()).toEqual(['csl_1', 'csl_3']);
  expect(
    screen
      .getByRole('cell')
      .elements()
      .map((cell) => cell.textContent),
  ).toEqual(['active', 'active', 'consumed']);
});

test('rows are drawn anew when their columns look otherwise', async () => {
  const links = [{ id: 'csl_1', status: 'active' }];
  const screen = await render(<Links links={links} widths={{ status: 'w-24' }} />);
  await screen.rerender(<Links links={links} widths={{ status: 'w-40' }} />);
  await expect.element(screen.getByRole('cell')).toHaveClass('w-40');
});
