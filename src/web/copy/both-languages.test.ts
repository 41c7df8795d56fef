import { expect, test } from 'vitest';
import { allowanceWords } from './allowance-words.ts';
import { clockWords } from './clock-words.ts';
import { commandWords } from './command-words.ts';
import { connectionWords } from './connection-words.ts';
import { customersListWords } from './customers-list-words.ts';
import { displayWords } from './display-words.ts';
import { drawerWords } from './drawer-words.ts';
import { english } from './english.ts';
import { explainWords } from './explain-words.ts';
import { exportWords } from './export-words.ts';
import { faultViewWords } from './fault-view-words.ts';
import { findWords } from './find-words.ts';
import { indonesian } from './indonesian.ts';
import { knowledgeWords } from './knowledge-words.ts';
import type { Locale } from './locale.ts';
import { lookalikeWords } from './lookalike-words.ts';
import { reasonWords } from './reasons.ts';
import { sessionWords } from './session-words.ts';
import { shortcutWords } from './shortcut-words.ts';
import { signInWords } from './sign-in-words.ts';
import { upkeepWords } from './upkeep-words.ts';
import { viewToolsWords } from './view-tools-words.ts';

const dictionaries: Record<string, Record<Locale, object>> = {
  'first load': { 'en-GB': english, id: indonesian },
  'clock, connection, knowledge': {
    'en-GB': [clockWords['en-GB'], connectionWords['en-GB'], knowledgeWords['en-GB']],
    id: [clockWords.id, connectionWords.id, knowledgeWords.id],
  },
  allowance: allowanceWords,
  commands: commandWords,
  display: displayWords,
  customers: customersListWords,
  drawer: drawerWords,
  explanation: explainWords,
  'fault view': faultViewWords,
  find: findWords,
  'look-alikes': lookalikeWords,
  reasons: reasonWords,
  session: sessionWords,
  shortcuts: shortcutWords,
  'sign-in': signInWords,
  export: exportWords,
  'tools of a view': viewToolsWords,
  upkeep: upkeepWords,
};

/** What is written the same in both languages. */
const sameInBoth =
  /^(?:|–|cus_…|E-mail|Status|Sandbox|Tautan|Operator|Meta|Kirim|Markdown|JSON|Jan|Feb|Mar|Apr|Jun|Jul|Nov|Tautan §1 \(§2\)|ref §1|§1\+|…§1|§1 ms|§1 \(§2 UTC\)|§1 \(ISO 8601, UTC\)|§1 \(§2\))$/;

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

const codes = /\.(?:locale|whoActs|sameLinkUsable)$/;

test.each(Object.entries(dictionaries))(
  'the Indonesian words (%s) say all that the English ones say',
  (name, words) => {
    const said = textsOf(words['en-GB'], name, new Map());
    const translated = textsOf(words.id, name, new Map());
    expect([...translated.keys()]).toEqual([...said.keys()]);
    expect(said.size).toBeGreaterThanOrEqual(5);
    for (const [path, text] of said) {
      if (codes.test(path)) continue;
      const translation = translated.get(path) ?? '';
      expect(marksIn(translation), path).toEqual(marksIn(text));
      if (!sameInBoth.test(text)) expect(translation, path).not.toBe(text);
      expect(translation === '', path).toBe(text === '');
    }
  },
);
