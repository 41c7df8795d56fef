import { loadLaterWords } from '../copy/later-words.ts';

// Parts stand alone in tests, and are not fetched with their words as they are in the page.
await Promise.all([loadLaterWords('en-GB'), loadLaterWords('id')]);
