import { readFile } from 'node:fs/promises';

/** One line of the audit log, as far as tests look at it. */
export type AuditLine = {
  event: string;
  outcome: string;
  actor: { sub: string; email: string | null; role: string | null; mode: string } | null;
  route?: string;
  customer_id?: string;
  filter?: string;
  rows?: number;
  sha256?: string;
};

/** The lines of a console's audit log so far, the oldest first. */
export async function auditLines(file: string): Promise<AuditLine[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
