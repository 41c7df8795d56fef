/** One language's words for a number of rows in places that are not there for the first row. */
export type KnowledgeWords = {
  /** For rows that are all there are. */
  exportAll: (count: number) => string;
  /** For rows beside which there may be more. */
  exportLoaded: (count: number) => string;
};

/** Words that say what a number of rows claims, in English. */
export const knowledge: KnowledgeWords = {
  exportAll: (count) => `Export ${count}`,
  exportLoaded: (count) => `Export the ${count} loaded`,
};
