import type { AddressWords } from '../en/address-words.ts';

/** What is said of addresses that lead nowhere, in Indonesian. */
export const addresses: AddressWords = {
  noPage: { title: 'Halaman tidak ada', text: 'Konsol tidak memiliki apa pun di alamat ini.' },
  notAnId: 'Itu bukan ID pelanggan',
  looksLike: {
    email: 'Itu tampak seperti alamat e-mail. ID pelanggan diawali cus_.',
    phone: 'Itu tampak seperti nomor telepon. ID pelanggan diawali cus_.',
    url: 'Itu tampak seperti alamat web. ID pelanggan diawali cus_.',
    characters: 'ID hanya berisi huruf, angka, - dan _, paling banyak 128 karakter.',
  },
  toCustomers: 'Buka daftar pelanggan',
};
