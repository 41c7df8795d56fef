import type { ExplainWords, Said } from '../en/explain-words.ts';

const askThree =
  'Tanyakan tiga hal: apakah jendela Meta terbuka, apakah jendela itu ditutup atau dibatalkan, dan halaman mana yang terakhir muncul. Setelah itu pelanggan dapat membuka tautan yang sama lagi.';
const createNew = 'Buat tautan baru dan sampaikan kepada pelanggan. Tautan ini tidak dapat diaktifkan lagi.';
const ranOut = ({ expiry }: Said) =>
  `Tautan yang kami berikan sudah kedaluwarsa${expiry === null ? '' : ` pada ${expiry}`} dan tidak dapat dibuka lagi. Kami akan memberikan tautan baru kepada Anda.`;
const tryAgain = (until: string) =>
  `Tautan Anda masih berlaku${until}. Silakan buka lagi dan ikuti sampai selesai. Jika muncul pesan kesalahan, sampaikan alamat halaman yang muncul kepada kami.`;
const usedOn = ({ name, used }: Said) =>
  `${name} menyelesaikan pendaftaran dengan tautan ini${used === null ? '' : ` pada ${used}`}`;
const useOf = ({ used, usedAfter }: Said) => [
  used === null
    ? 'Kirim tidak memberikan waktu pemakaian yang dapat dibaca.'
    : `Kirim mencatat pemakaian ${used}${usedAfter === null ? '' : `, ${usedAfter} setelah tautan dibuat`}.`,
];
const completed = ({ used }: Said) =>
  `Pendaftaran dengan tautan ini sudah selesai${used === null ? '' : ` pada ${used}`}`;
const onceOnly = 'Tautan hanya dapat dipakai sekali, jadi wajar jika tidak terbuka lagi.';
const createdOn = ({ created }: Said) => (created === null ? [] : [`Dibuat ${created}.`]);
const expiresOn = (verb: string, { expiry, openFor }: Said) =>
  expiry === null
    ? ['Kirim tidak memberikan waktu kedaluwarsa yang dapat dibaca.']
    : [`${verb} ${expiry}${openFor === null ? '' : `, ${openFor} setelah dibuat`}.`];

/** The words that explain a link, in Indonesian. */
export const explain: ExplainWords = {
  sentences: {
    works: ({ expiry }) =>
      expiry === null
        ? 'Tautan ini berlaku, sejauh dilaporkan Kirim; waktu kedaluwarsanya tidak dapat dibaca. Belum ada yang menyelesaikan pendaftaran dengan tautan ini.'
        : `Tautan ini berlaku sampai ${expiry}. Belum ada yang menyelesaikan pendaftaran dengan tautan ini.`,
    ending: ({ left }) =>
      `Tautan ini masih berlaku, tetapi hanya ${left} lagi. Jika pelanggan perlu waktu lebih lama, buat tautan baru.`,
    past: ({ expiryAgo }) =>
      `Kirim masih mencantumkan tautan ini sebagai aktif, meskipun masa berlakunya habis ${expiryAgo}. Anggap tautan ini tidak dapat dipakai.`,
    consumed: (said) =>
      `${usedOn(said)}. Tautan tidak dapat dipakai dua kali; membukanya lagi akan gagal, dan itu wajar.`,
    settling: (said) => `${usedOn(said)}, tetapi Kirim belum mencantumkan nomor. Tautan tidak dapat dipakai dua kali.`,
    unconnected: (said) =>
      `${usedOn(said)}, tetapi Kirim tidak mencantumkan nomor untuknya. Tautan tidak dapat dipakai dua kali.`,
    expired: ({ expiry }) =>
      `Tautan ini kedaluwarsa${expiry === null ? '' : ` pada ${expiry}`} tanpa dipakai. Tautan ini tidak dapat diaktifkan lagi; buat yang baru.`,
    revoked: () => 'Seseorang mencabut tautan ini sebelum dipakai. Kirim tidak mencatat siapa atau kapan.',
    unknown: ({ raw }) =>
      `Kirim melaporkan status yang belum dikenal konsol ini: “${raw}”. Waktu dan alamat di bawah tetap benar.`,
  },
  facts: {
    works: (said) => [...createdOn(said), ...expiresOn('Berakhir', said), 'Kirim tidak mencatat pemakaian.'],
    ending: (said) => [...createdOn(said), ...expiresOn('Berakhir', said), 'Kirim tidak mencatat pemakaian.'],
    past: (said) => [
      ...createdOn(said),
      ...expiresOn('Kedaluwarsa', said),
      'Kirim masih menyebutnya aktif. Berakhirnya tautan kadang terlambat dicatat.',
    ],
    consumed: useOf,
    settling: useOf,
    unconnected: useOf,
    expired: (said) => [...expiresOn('Kedaluwarsa', said), 'Kirim tidak mencatat pemakaian.'],
    revoked: (said) => [...createdOn(said), ...expiresOn('Seharusnya berakhir', said)],
    unknown: (said) => [...createdOn(said), ...expiresOn('Berakhir', said)],
  },
  steps: {
    works: [askThree],
    ending: ['Jika pelanggan perlu waktu lebih lama, buat tautan baru.', askThree],
    past: [createNew],
    consumed: [
      'Tidak ada yang perlu dilakukan dengan tautan ini. Jika aplikasi Anda menyatakan belum terhubung, salin rincian insiden untuk tim teknis.',
    ],
    settling: [
      'Periksa lagi sebentar lagi: nomor mungkin masih diproses. Jika tetap demikian, salin rincian insiden dan sampaikan kepada tim teknis.',
    ],
    unconnected: [
      'Salin rincian insiden dan sampaikan kepada tim teknis: setelah pendaftaran selesai, nomor seharusnya sudah tercantum.',
    ],
    expired: [createNew],
    revoked: ['Cari tahu apakah tautan yang lebih baru sudah diberikan. Jika belum, buat yang baru.'],
    unknown: ['Salin rincian insiden dan tanyakan kepada Kirim arti status ini.'],
  },
  replies: {
    works: ({ expiry }) => tryAgain(expiry === null ? '' : ` sampai ${expiry}`),
    ending: ({ left, expiry }) => tryAgain(` ${left} lagi, sampai ${expiry}`),
    past: ranOut,
    consumed: (said) => `${completed(said)}. ${onceOnly} Anda tidak perlu melakukan apa pun.`,
    settling: (said) =>
      `${completed(said)}, dan nomor Anda masih dihubungkan. ${onceOnly} Jika dalam satu jam belum terhubung, silakan beri tahu kami.`,
    unconnected: (said) =>
      `${completed(said)}, tetapi belum ada nomor yang terhubung. Kami sedang memeriksanya dan akan memberi tahu Anda. ${onceOnly}`,
    expired: ranOut,
    revoked: () =>
      'Tautan itu sudah dicabut dan tidak dapat dibuka lagi. Jika Anda sudah menerima yang lebih baru, silakan pakai tautan tersebut; jika belum, kami akan memberikan tautan baru kepada Anda.',
    unknown: () => 'Kami sedang memeriksa tautan Anda dengan penyedia kami dan akan segera memberi tahu Anda.',
  },
  closed: {
    works: '',
    ending: '',
    past: 'Tidak: masa berlaku tautan ini sudah habis.',
    consumed: 'Tidak: tautan ini sudah dipakai.',
    settling: 'Tidak: tautan ini sudah dipakai.',
    unconnected: 'Tidak: tautan ini sudah dipakai.',
    expired: 'Tidak: tautan ini sudah kedaluwarsa.',
    revoked: 'Tidak: tautan ini sudah dicabut.',
    unknown: 'Belum dapat dipastikan: status tautan ini tidak dikenal.',
  },
  failuresLeaveNoMark:
    'Percobaan yang gagal tidak meninggalkan jejak di sini. Jika pelanggan melihat pesan kesalahan, tempelkan alamat halaman yang muncul ke kotak pencarian.',
  withdrawnFirst: (name) => `Tanyakan dahulu kepada pengelola akun Kirim Anda mengapa ${name} tidak dipakai.`,
  customerArchived: (name) => `${name} diarsipkan di Kirim.`,
  customerSuspended: (name) => `${name} ditangguhkan di Kirim, jadi pendaftaran mungkin ditolak.`,
  numbers: (name, count) =>
    count === 0
      ? `Kirim tidak mencantumkan nomor WhatsApp untuk ${name}.`
      : `Kirim mencantumkan ${count} nomor WhatsApp untuk ${name}.`,
  theCustomer: 'Pelanggan',
  noStatus: 'tidak tercantum',
  on: (time) => `pada ${time}`,
};
