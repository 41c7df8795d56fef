import type { Dictionary } from './dictionary.ts';
import { customers } from './id/customers.ts';
import { faults } from './id/faults.ts';
import { frame } from './id/frame.ts';
import { setupLinks } from './id/setup-links.ts';
import { time } from './id/time.ts';

/** The console in Indonesian: the words of the first load. */
export const indonesian: Dictionary = { locale: 'id', frame, customers, setupLinks, faults, time };
