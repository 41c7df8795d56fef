import { optionalPart } from '../copy/optional-part.ts';

/** What keeps a list fresh, once it is there. */
export const ListUpkeep = optionalPart(async () => (await import('./list-keeping.ts')).listKeeping.ListUpkeep);
