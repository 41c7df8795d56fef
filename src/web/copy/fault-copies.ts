import type { FaultKind } from '../../contract/fault.ts';
import { faultCopy } from './en/fault-copy.ts';
import type { FaultCopy } from './fault-words.ts';
import type { Locale } from './locale.ts';

/** What each kind of fault is called and means, in each language. Not part of the first load: most visits see no fault. */
export const faultCopies: Record<Locale, Record<FaultKind, FaultCopy>> = { 'en-GB': faultCopy };
