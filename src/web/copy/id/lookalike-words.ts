import type { LookalikeWords } from '../en/lookalike-words.ts';

/** What is said of an address that holds something else than a customer id, in Indonesian. */
export const lookalike: LookalikeWords = {
  title: 'Itu bukan ID pelanggan',
  looksLike: {
    email: 'Itu tampak seperti alamat e-mail. ID pelanggan diawali cus_.',
    phone: 'Itu tampak seperti nomor telepon. ID pelanggan diawali cus_.',
    url: 'Itu tampak seperti alamat web. ID pelanggan diawali cus_.',
    characters: 'ID hanya berisi huruf, angka, - dan _, paling banyak 128 karakter.',
  },
};
