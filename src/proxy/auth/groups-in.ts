/** Groups that a token names, whole and exact. `claim` is the claim's name, or the way to it through objects (`custom.groups`). */
export function groupsIn(claims: Readonly<Record<string, unknown>>, claim: string): readonly string[] {
  // A name may have dots of its own: some providers demand that it is an address.
  const value = Object.hasOwn(claims, claim) ? claims[claim] : claim.split('.').reduce<unknown>(fieldOf, claims);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((group) => typeof group === 'string') : [];
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([field]) => field === name)?.[1];
}
