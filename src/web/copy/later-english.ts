import { addresses } from './en/address-words.ts';
import { allowance } from './en/allowance-words.ts';
import { clock } from './en/clock-words.ts';
import { commands } from './en/command-words.ts';
import { connection } from './en/connection-words.ts';
import { customerFacts } from './en/customer-facts-words.ts';
import { customersList } from './en/customers-list-words.ts';
import { display } from './en/display-words.ts';
import { drawer } from './en/drawer-words.ts';
import { emptyLinks } from './en/empty-links-words.ts';
import { explain } from './en/explain-words.ts';
import { exported } from './en/export-words.ts';
import { faultCopy } from './en/fault-copy.ts';
import { faultView } from './en/fault-view-words.ts';
import { find } from './en/find-words.ts';
import { knowledge } from './en/knowledge-words.ts';
import { reasons } from './en/reasons.ts';
import { session } from './en/session-words.ts';
import { shortcuts } from './en/shortcut-words.ts';
import { signIn } from './en/sign-in-words.ts';
import { upkeep } from './en/upkeep-words.ts';
import { viewTools } from './en/view-tools-words.ts';

/** The console in English: the words of all that is not part of the first load. */
export const laterEnglish = {
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
