import { english } from '../copy/english.ts';
import type { TimeStyle } from '../time/format-time.ts';

/** Times as an English reader in Jakarta sees them, whatever the zone of the computer that runs the tests. */
export const jakarta: TimeStyle = { zone: { name: 'Asia/Jakarta', minutesAhead: () => 7 * 60 }, words: english.time };
