/** A grey block where text will stand; `className` gives its width. It says nothing to a screen reader. */
export function Skeleton({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block h-3 animate-shimmer rounded-md bg-line align-middle ${className}`}
    />
  );
}
