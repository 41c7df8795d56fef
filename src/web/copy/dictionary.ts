import type { english } from './english.ts';

/** Every word of the page. English is the pattern: a language that lacks a word, or has one too many, does not compile. */
export type Dictionary = typeof english;
