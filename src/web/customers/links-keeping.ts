import { hideFirstFailure } from '../kirim/hide-first-failure.ts';
import { rereadLinks } from '../kirim/reread-links.ts';
import { Freshness } from './freshness.tsx';
import { LinksUpkeep } from './links-upkeep.tsx';

/** What keeps links fresh and says how fresh they are, in one file to fetch once there are rows. */
export const linksKeeping = { rereadLinks, hideFirstFailure, Freshness, LinksUpkeep };
