import type { Locale } from './locale.ts';

const english = {
  title: 'That isn’t a customer id',
  looksLike: {
    email: 'That looks like an e-mail address. Customer ids start with cus_.',
    phone: 'That looks like a phone number. Customer ids start with cus_.',
    url: 'That looks like an address. Customer ids start with cus_.',
    characters: 'An id has only letters, digits, - and _, and 128 characters at most.',
  },
};

const indonesian: typeof english = {
  title: 'Itu bukan ID pelanggan',
  looksLike: {
    email: 'Itu tampak seperti alamat e-mail. ID pelanggan diawali cus_.',
    phone: 'Itu tampak seperti nomor telepon. ID pelanggan diawali cus_.',
    url: 'Itu tampak seperti alamat web. ID pelanggan diawali cus_.',
    characters: 'ID hanya berisi huruf, angka, - dan _, paling banyak 128 karakter.',
  },
};

/** What is said of an address that holds something else than a customer id, by language. */
export const lookalikeWords: Record<Locale, typeof english> = { 'en-GB': english, id: indonesian };
