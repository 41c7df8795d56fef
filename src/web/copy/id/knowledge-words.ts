import type { KnowledgeWords } from '../en/knowledge-words.ts';

/** Words that say what a number of rows claims, in Indonesian. */
export const knowledge: KnowledgeWords = {
  exportAll: (count) => `Ekspor ${count}`,
  exportLoaded: (count) => `Ekspor ${count} yang dimuat`,
};
