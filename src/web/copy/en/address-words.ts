/** What is said of addresses that lead nowhere, in English. */
export const addresses = {
  noPage: { title: 'No such page', text: 'The console has nothing at this address.' },
  notAnId: 'That isn’t a customer id',
  looksLike: {
    email: 'That looks like an e-mail address. Customer ids start with cus_.',
    phone: 'That looks like a phone number. Customer ids start with cus_.',
    url: 'That looks like an address. Customer ids start with cus_.',
    characters: 'An id has only letters, digits, - and _, and 128 characters at most.',
  },
  toCustomers: 'Go to the customers',
};

/** One language’s words for addresses that lead nowhere. */
export type AddressWords = typeof addresses;
