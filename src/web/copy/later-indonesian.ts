import { addresses } from './id/address-words.ts';
import { allowance } from './id/allowance-words.ts';
import { clock } from './id/clock-words.ts';
import { commands } from './id/command-words.ts';
import { connection } from './id/connection-words.ts';
import { customerFacts } from './id/customer-facts-words.ts';
import { customersList } from './id/customers-list-words.ts';
import { display } from './id/display-words.ts';
import { drawer } from './id/drawer-words.ts';
import { emptyLinks } from './id/empty-links-words.ts';
import { explain } from './id/explain-words.ts';
import { exported } from './id/export-words.ts';
import { faultCopy } from './id/fault-copy.ts';
import { faultView } from './id/fault-view-words.ts';
import { find } from './id/find-words.ts';
import { knowledge } from './id/knowledge-words.ts';
import { reasons } from './id/reasons.ts';
import { session } from './id/session-words.ts';
import { shortcuts } from './id/shortcut-words.ts';
import { signIn } from './id/sign-in-words.ts';
import { upkeep } from './id/upkeep-words.ts';
import { viewTools } from './id/view-tools-words.ts';
import type { LaterWords } from './later-words.ts';

/** The console in Indonesian: the words of all that is not part of the first load. */
export const laterIndonesian: LaterWords = {
  addresses,
  allowance,
  clock,
  commands,
  connection,
  customerFacts,
  customersList,
  display,
  drawer,
  emptyLinks,
  explain,
  exported,
  faultCopy,
  faultView,
  find,
  knowledge,
  reasons,
  session,
  shortcuts,
  signIn,
  upkeep,
  viewTools,
};
