/** The classes of what a button of the frame opens below itself; `width` is a class too. */
export function popoverClasses(width: string): string {
  return `inset-auto top-14 right-4 supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:mt-1 max-sm:supports-[position-area:bottom]:mx-4 supports-[position-area:bottom]:[position-area:bottom_span-left] max-h-[80dvh] overflow-auto rounded-lg border border-line bg-page p-4 text-ink shadow-lg ${width}`;
}
