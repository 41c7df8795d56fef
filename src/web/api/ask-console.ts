import { Session, sessionPath } from '../../contract/session.ts';
import { get } from './get.ts';

/** Asks the console's server, and not Kirim, whether it answers. Throws what `get` throws. */
export async function askConsole(): Promise<void> {
  await get(Session, sessionPath, {}, new AbortController().signal);
}
