import { customers } from './en/customers.ts';
import { faultCopy } from './en/fault-copy.ts';
import { faults } from './en/faults.ts';
import { frame } from './en/frame.ts';
import { setupLinks } from './en/setup-links.ts';
import { time } from './en/time.ts';

/** The console in English. */
export const english = { locale: 'en-GB', frame, customers, setupLinks, faults, faultCopy, time };
