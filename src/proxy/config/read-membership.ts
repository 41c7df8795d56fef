import type { RoleGroups } from '../auth/role-of.ts';
import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';

/**
 * Who may use the console: members of these groups, how much of the customers each of them may read a day, and whom
 * others ask for access (null where nobody is named).
 */
export type Membership = { groups: RoleGroups; readsPerDay: number; contact: string | null };

const usualReadsPerDay = 5_000;

/** Reads the groups of each role, comma-separated. Without any group nobody could come in, which nobody means. */
export function readMembership(env: Environment, found: Findings): Membership {
  const groups = {
    viewer: readGroups('VIEWER_GROUP', env.VIEWER_GROUP, found),
    operator: readGroups('OPERATOR_GROUP', env.OPERATOR_GROUP, found),
  };
  if (env.VIEWER_GROUP === undefined && env.OPERATOR_GROUP === undefined) {
    found.problems.push('VIEWER_GROUP or OPERATOR_GROUP must name a group, or nobody could come in.');
  }
  const readsPerDay = readReadsPerDay(env.READS_PER_DAY, found);
  return { groups, readsPerDay, contact: readContact(env.ACCESS_CONTACT, found) };
}

function readGroups(name: string, text: string | undefined, { problems }: Findings): string[] {
  if (text === undefined) return [];
  const groups = text.split(',').map((group) => group.trim());
  // A star would be compared as a letter, and whoever wrote it means everybody.
  const areNames = groups.every((group) => group !== '' && group.length <= 256 && !/[*\p{Cc}]/u.test(group));
  if (!areNames) problems.push(`${name} must be names of groups, comma-separated, to the letter and without *.`);
  return groups;
}

function readReadsPerDay(text: string | undefined, { problems }: Findings): number {
  if (text === undefined) return usualReadsPerDay;
  const reads = /^[1-9]\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (reads <= 1_000_000) return reads;
  problems.push('READS_PER_DAY must be a whole number from 10 to 1000000.');
  return usualReadsPerDay;
}

function readContact(text: string | undefined, { problems }: Findings): string | null {
  if (text !== undefined && !/^[^\p{Cc}\p{Cf}]{1,200}$/u.test(text)) {
    problems.push('ACCESS_CONTACT must say in 1 to 200 characters whom to ask for access.');
  }
  return text ?? null;
}
