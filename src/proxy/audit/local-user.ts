import { userInfo } from 'node:os';

/** The user of this computer that the process belongs to, by name, or by number where the system has no name for it. */
export function localUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
