/** Fetches what keeps a list fresh. Rejects where that can't be had. */
export async function fetchListKeeping() {
  return (await import('./list-keeping.ts')).listKeeping;
}
