/** A grey block where text will stand; `className` gives its width. It says nothing to a screen reader. */
export function Skeleton({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block h-3 animate-shimmer rounded-md bg-line align-middle ${className}`}
    />
  );
}

type SkeletonRowsProps = {
  rows: number;
  columns: readonly string[];
  columnClasses: Readonly<Record<string, string>>;
  isCompact?: boolean;
};

/** Table rows of blocks, as high and wide as the rows that will take their place. */
export function SkeletonRows({ rows, columns, columnClasses, isCompact = false }: SkeletonRowsProps) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and never change places
    <tr key={row} className={`border-t border-line ${isCompact ? 'h-9' : 'h-row'}`}>
      {columns.map((column) => (
        <td key={column} className={`px-2 first:pl-0 last:pr-0 ${columnClasses[column] ?? ''}`}>
          <Skeleton className="w-3/4" />
        </td>
      ))}
    </tr>
  ));
}
