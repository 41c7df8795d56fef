/** A key as it is printed beside what it does. */
export function KeyCap({ name }: { name: string }) {
  return (
    <kbd className="inline-flex min-h-5 min-w-5 items-center justify-center rounded-md border border-line bg-raised px-1 font-mono text-meta text-ink-2">
      {name}
    </kbd>
  );
}
