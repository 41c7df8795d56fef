import { optionalPart } from '../copy/optional-part.ts';
import { fetchListKeeping } from './fetch-list-keeping.ts';

/** What keeps a list fresh, once it is there. */
export const ListUpkeep = optionalPart(async () => (await fetchListKeeping()).ListUpkeep);
