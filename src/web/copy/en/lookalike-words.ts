/** What is said of an address that holds something else than a customer id, in English. */
export const lookalike = {
  title: 'That isn’t a customer id',
  looksLike: {
    email: 'That looks like an e-mail address. Customer ids start with cus_.',
    phone: 'That looks like a phone number. Customer ids start with cus_.',
    url: 'That looks like an address. Customer ids start with cus_.',
    characters: 'An id has only letters, digits, - and _, and 128 characters at most.',
  },
};

/** One language’s words for an address that holds something else than a customer id. */
export type LookalikeWords = typeof lookalike;
