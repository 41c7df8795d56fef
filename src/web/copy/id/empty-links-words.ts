import type { EmptyLinksWords } from '../en/empty-links-words.ts';

/** What is said in the place of a customer's links where there are none, in Indonesian. */
export const emptyLinks: EmptyLinksWords = {
  all: (name) => ({
    title: 'Belum ada tautan penyiapan',
    text: `Belum ada yang membuat tautan untuk ${name}. Tautan yang dibuat di Kirim atau oleh aplikasi Anda muncul di sini.`,
  }),
  allConnected: (name) => ({
    title: 'Tidak ada tautan penyiapan',
    text: `${name} sudah terhubung, jadi mungkin tidak memerlukannya.`,
  }),
  active: (name) => ({
    title: 'Saat ini tidak ada tautan yang berlaku',
    text: `${name} tidak dapat mendaftar sebelum ada tautan baru.`,
  }),
  consumed: () => ({
    title: 'Belum ada yang mendaftar dengan tautan',
    text: 'Tautan muncul di sini setelah pelanggan menyelesaikan pendaftaran Meta.',
  }),
  expired: () => ({
    title: 'Tidak ada tautan yang kedaluwarsa tanpa dipakai',
    text: 'Tautan yang masa berlakunya habis tanpa dipakai tercantum di sini.',
  }),
  revoked: () => ({
    title: 'Tidak ada tautan yang dicabut',
    text: 'Tautan yang dicabut seseorang tercantum di sini.',
  }),
  odd: {
    title: 'Kirim tidak memberikan tautan, tetapi menyatakan ada',
    text: 'Halaman yang diberikan kosong, padahal disebut masih ada lanjutannya. Menyebutnya “tidak ada tautan” hanyalah tebakan.',
  },
  theLastOne: 'Yang terakhir,',
  lastOutcome: {
    'ran-out': (when) => ['kedaluwarsa', when].filter(Boolean).join(' '),
    used: (when) => ['dipakai', when].filter(Boolean).join(' '),
    revoked: () => 'dicabut',
  },
  on: (date) => `pada ${date}`,
  view: 'Lihat',
  copyCustomerId: 'Salin ID pelanggan',
  showActive: 'Tampilkan yang aktif',
  openInKirim: 'Buka di Kirim',
};
