import type { FaultKind } from '../../contract/fault.ts';
import { faultCopy as english } from './en/fault-copy.ts';
import type { FaultCopy } from './fault-words.ts';
import { faultCopy as indonesian } from './id/fault-copy.ts';
import type { Locale } from './locale.ts';

/** What each kind of fault is called and means, in each language. Not part of the first load: most visits see no fault. */
export const faultCopies: Record<Locale, Record<FaultKind, FaultCopy>> = { 'en-GB': english, id: indonesian };
