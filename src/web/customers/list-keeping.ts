import { rereadList } from '../kirim/reread-list.ts';
import { Freshness } from './freshness.tsx';
import { ListUpkeep } from './list-upkeep.tsx';

/** What keeps a list fresh and says how fresh it is, in one file to fetch once there are rows. */
export const listKeeping = { rereadList, Freshness, ListUpkeep };
