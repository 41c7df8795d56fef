import type { ReasonWords } from '../reasons.ts';

/** The dictionary of reasons, in English. */
export const reasons: ReasonWords = {
  ourWording: 'Our wording, not Kirim’s.',
  notInDictionary: 'Not in our dictionary yet.',
  whoActs: { customer: 'The customer', us: 'Us', kirim: 'Kirim', meta: 'Meta' },
  sameLinkUsable: {
    yes: 'Yes, as long as it is active.',
    'after-the-cause-is-gone': 'Yes, once the cause is gone and as long as it is active.',
    no: 'There is no use in it.',
  },
  reasons: {
    signup_cancelled: {
      meaning: 'The sign-up window of Meta was closed or cancelled before the end.',
      whoActs: 'customer',
      sameLinkUsable: 'yes',
      reply:
        'It looks like the Meta window was closed before the last step. Please open the same link again and go through to the end; it takes a few minutes.',
    },
    token_exchange_failed: {
      meaning: 'Meta’s window was finished, but Kirim could not turn its answer into access. Often it took too long.',
      whoActs: 'customer',
      sameLinkUsable: 'yes',
      reply:
        'The last step took too long and was not accepted. Please open the same link again and finish it in one go. If it happens again, tell us the time and we will take it further.',
    },
    token_info_failed: {
      meaning: 'Kirim got access from Meta but could not check what it allows.',
      whoActs: 'kirim',
      sameLinkUsable: 'yes',
      reply:
        'A check at the end of the sign-up failed; nothing is wrong on your side. Please try the same link once more. If it fails again, tell us the time and we will ask the provider.',
    },
    no_waba_found: {
      meaning: 'The sign-up ended without a WhatsApp Business account being shared.',
      whoActs: 'customer',
      sameLinkUsable: 'yes',
      reply:
        'The sign-up ended without a WhatsApp Business account. Please open the same link again and, when Meta asks, choose your WhatsApp Business account or create a new one.',
    },
    phone_lookup_failed: {
      meaning: 'The account was shared, but Kirim could not read its phone numbers from Meta.',
      whoActs: 'meta',
      sameLinkUsable: 'yes',
      reply:
        'Your account was found, but its phone number could not be read. Please check in Meta that a number is added and verified, wait a few minutes, and open the same link again.',
    },
    account_limit_reached: {
      meaning: 'No more WhatsApp accounts can be connected: a limit is reached.',
      whoActs: 'us',
      sameLinkUsable: 'after-the-cause-is-gone',
      reply:
        'A limit on our side kept your number from being connected. You don’t have to do anything; we will tell you when you can open the link again.',
    },
    coexistence_mismatch: {
      meaning: 'How the number is used in the WhatsApp Business app does not fit the kind of sign-up that was chosen.',
      whoActs: 'customer',
      sameLinkUsable: 'after-the-cause-is-gone',
      reply:
        'Your number is in use in the WhatsApp Business app in a way that doesn’t fit the option you chose. Please tell us whether you want to go on using the app with this number, and we will say which option to take.',
    },
    already_onboarded: {
      meaning: 'This number or account is connected already.',
      whoActs: 'us',
      sameLinkUsable: 'no',
      reply:
        'This number is connected already, so there is nothing to sign up for. If messages don’t arrive, tell us and we will look into that.',
    },
  },
};
