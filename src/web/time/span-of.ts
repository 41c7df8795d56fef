import type { TimeWords } from '../copy/time-words.ts';
import { spanInWords } from './relative-time.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** How long `span` (ms) is, in words; beyond 14 days in whole days. */
export function spanOf(span: number, words: TimeWords): string {
  return spanInWords(span, words) ?? words.days(Math.round(span / dayMs), 0);
}
