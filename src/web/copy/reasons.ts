import type { ReasonCode } from '../../contract/reason-codes.ts';

/** Whose turn it is after a failed sign-up; `us` is the organization that sent the link. */
export type WhoActs = 'customer' | 'us' | 'kirim' | 'meta';

/** Whether the link that failed can be opened again: at once, once the cause is gone, or not usefully at all. */
export type SameLinkUsable = 'yes' | 'after-the-cause-is-gone' | 'no';

/** One reason in the console's own wording; `reply` is what to tell the customer. */
export type Reason = { meaning: string; whoActs: WhoActs; sameLinkUsable: SameLinkUsable; reply: string };

export type ReasonWords = {
  /** Says that none of this is Kirim's text. */
  ourWording: string;
  notInDictionary: string;
  whoActs: Record<WhoActs, string>;
  sameLinkUsable: Record<SameLinkUsable, string>;
  reasons: Record<ReasonCode, Reason>;
};
