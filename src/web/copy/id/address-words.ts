import type { AddressWords } from '../en/address-words.ts';

/** What is said of addresses that lead nowhere, in Indonesian. */
export const addresses: AddressWords = {
  noPage: { title: 'Halaman tidak ada', text: 'Konsol tidak memiliki halaman di alamat ini.' },
  notAnId: 'Itu bukan ID pelanggan',
  looksLike: {
    email: 'Itu tampaknya alamat email. ID pelanggan diawali cus_.',
    phone: 'Itu tampaknya nomor telepon. ID pelanggan diawali cus_.',
    url: 'Itu tampaknya alamat web. ID pelanggan diawali cus_.',
    characters: 'ID hanya berisi huruf, angka, - dan _, paling banyak 128 karakter.',
  },
  toCustomers: 'Buka daftar pelanggan',
};
