import { customers } from './en/customers.ts';
import { faults } from './en/faults.ts';
import { frame } from './en/frame.ts';
import { setupLinks } from './en/setup-links.ts';
import { time } from './en/time.ts';
import type { Locale } from './locale.ts';

const locale = 'en-GB' as Locale;

/** The console in English: the words of the first load. */
export const english = { locale, frame, customers, setupLinks, faults, time };
