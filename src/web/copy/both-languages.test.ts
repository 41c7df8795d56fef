import { expect, test } from 'vitest';
import { english } from './english.ts';
import { indonesian } from './indonesian.ts';
import { laterEnglish } from './later-english.ts';
import { laterIndonesian } from './later-indonesian.ts';

/** The words of faults, which take a fault and not a text, have a test of their own. */
const { faultCopy: _, ...explained } = laterEnglish;
const { locale: __, ...first } = english;
const inEnglish: Record<string, unknown> = { ...first, ...explained };
const inIndonesian: Record<string, unknown> = { ...indonesian, ...laterIndonesian };

/** What is written the same in both languages. */
const sameInBoth =
  /^(?:|–|cus_…|E-mail|Status|Sandbox|Tautan|Operator|Meta|Kirim|Markdown|JSON|https|Jan|Feb|Mar|Apr|Jun|Jul|Nov|Tautan §1 \(§2\)|ref §1|§1\+|…§1|§1 ms|§1 \(§2 UTC\)|§1 \(ISO 8601, UTC\)|§1 \(§2\))$/;

/** Told apart in what comes out, whatever kind of value a function of words takes. */
const marks = ['§1', '§2', '§3'];

/** Every text below, by its path; functions are given marks. */
function textsOf(words: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof words === 'string') found.set(path, words);
  else if (typeof words === 'function') textsOf(words(...marks), `${path}()`, found);
  else if (typeof words === 'object' && words !== null) {
    for (const [name, value] of Object.entries(words)) textsOf(value, `${path}.${name}`, found);
  }
  return found;
}

function marksIn(text: string): string[] {
  return marks.filter((mark) => text.includes(mark));
}

const codes = /\.(?:whoActs|sameLinkUsable)$/;

test.each(Object.keys(inEnglish))('the Indonesian words (%s) say all that the English ones say', (name) => {
  const said = textsOf(inEnglish[name], name, new Map());
  const translated = textsOf(inIndonesian[name], name, new Map());
  expect([...translated.keys()]).toEqual([...said.keys()]);
  expect(said.size).toBeGreaterThanOrEqual(2);
  for (const [path, text] of said) {
    if (codes.test(path)) continue;
    const translation = translated.get(path) ?? '';
    expect(marksIn(translation), path).toEqual(marksIn(text));
    if (!sameInBoth.test(text)) expect(translation, path).not.toBe(text);
    expect(translation === '', path).toBe(text === '');
  }
});
