import type { Role } from '../../contract/session.ts';

/** The groups whose members may use the console, by exact name. */
export type RoleGroups = { viewer: readonly string[]; operator: readonly string[] };

/** The role that groups give, the greater one of two; null for none. `claim` is one group or a list, as others say it. */
export function roleOf(claim: unknown, { viewer, operator }: RoleGroups): Role | null {
  const own: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  if (operator.some((group) => own.includes(group))) return 'operator';
  return viewer.some((group) => own.includes(group)) ? 'viewer' : null;
}
