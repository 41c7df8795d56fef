import type { FindWords } from '../en/find-words.ts';

/** Words of the find box's results, in Indonesian. */
export const find: FindWords = {
  results: 'Kemungkinan artinya',
  hint: 'Nama, email, atau ID pelanggan, tautan penyiapan atau empat karakter terakhirnya, alamat halaman yang dilihat pelanggan, atau nomor referensi. Tidak ada yang dikirimkan saat Anda mengetik.',
  removed: {
    token: 'Itu token rahasia sebuah tautan. Hanya 4 karakter terakhir yang disimpan, dan tidak ada yang dikirimkan.',
    tokens:
      'Itu token rahasia beberapa tautan. Hanya 4 karakter terakhir dari token pertama yang disimpan, dan tidak ada yang dikirimkan. Tempelkan yang lain satu per satu.',
    key: 'Itu tampaknya kunci API Kirim. Seluruhnya dihapus, dan tidak ada yang dikirimkan. Kunci tidak berguna di sini dan sebaiknya tidak ditempel di mana pun.',
  },
  tokenRemovedFromAddress: (last4) =>
    `Alamat memuat token rahasia sebuah tautan. Hanya 4 karakter terakhir (…${last4}) yang disimpan, dan tidak ada yang dikirimkan ke Kirim.`,
  keyRemovedFromAddress:
    'Alamat memuat kunci API Kirim. Seluruhnya dihapus, dan tidak ada yang dikirimkan ke Kirim. Siapa pun yang melihat alamat itu dapat memakai kuncinya: mintalah agar kunci itu diganti di Kirim.',
  nothing: 'Isian ini tidak dikenali. Tidak ada yang dikirimkan.',
  readings: {
    customer: 'ID pelanggan',
    link: 'Tautan penyiapan',
    last4: (last4) => `Tautan berakhiran …${last4}`,
    landing: 'Halaman akhir pendaftaran',
    request: 'Referensi',
    internal: 'ID pelanggan internal Kirim',
    host: (host) => `Dialihkan ke ${host}`,
    email: 'Email',
    phone: 'Nomor telepon',
    name: 'Nama atau email pelanggan',
  },
  unnamed: 'Nama tidak tercantum',
  notSeenCustomer: 'belum terlihat di tab ini',
  linkEnding: (last4) => `…${last4}`,
  ofCustomer: (name) => `milik ${name}`,
  caseDiffers: 'beda huruf besar/kecil',
  notSeen: (seen) =>
    seen === 0
      ? 'Belum ada tautan yang terlihat di tab ini.'
      : `Tidak ada di antara ${seen} tautan yang terlihat di tab ini.`,
  noSuchHost: 'Tidak ada tautan di tab ini yang menuju ke sana.',
  noMatch: 'Tidak ada yang cocok.',
  searched: (customers) => `Dicari pada nama dan email ${customers} pelanggan yang sejauh ini dimuat di tab ini.`,
  toChooseFrom: (customers) => `${customers} pelanggan dimuat di tab ini.`,
  numbersKnown: (opened) =>
    opened === 0
      ? 'Daftar pelanggan dari Kirim tidak memuat nomor, dan belum ada halaman pelanggan yang dibuka di tab ini. Cari menurut nama atau email.'
      : `Dicari pada nomor ${opened} pelanggan yang halamannya dibuka di tab ini: daftar pelanggan dari Kirim tidak memuat nomor.`,
  noSuchNumber: 'Nomor itu tidak ada di sana, tetapi mungkin milik pelanggan lain: cari menurut nama atau email.',
  newestThere: (last4) => `tautan terbaru …${last4}`,
  unmatchedId: 'ID ini belum dapat kami cocokkan. Pilih pelanggannya.',
  chooseCustomer: 'Pilih pelanggan menurut nama atau email',
  chooseCustomerOf: (what) => `Milik siapa? Pelanggan dari ${what}`,
  noCustomers: 'Belum ada pelanggan yang dimuat di tab ini.',
  readCustomers: 'Muat 100 pelanggan (1 permintaan)',
  readMoreCustomers: 'Muat 100 pelanggan lagi (1 permintaan)',
  reading: 'Meminta data dari Kirim…',
  askSupport: 'Tidak ada di antara 200 permintaan terakhir tab ini. Sampaikan ini kepada tim dukungan Kirim:',
  reference: 'Referensi',
  openRequests: 'Permintaan tab ini',
  searchedLinks: (name, last4, links, end) =>
    `Tidak satu pun dari ${links} tautan yang diberikan Kirim untuk ${name} berakhiran …${last4}. Tautan itu mungkin milik pelanggan lain, atau ${end === 'more' ? 'termasuk tautan lama yang belum dimuat' : 'lebih lama daripada 50 yang dicantumkan Kirim'}.`,
  searchedAllLinks: (name, last4, links, clock) =>
    links === 0
      ? `${name} tidak memiliki tautan pada pukul ${clock}. Tautan berakhiran …${last4} mungkin milik pelanggan lain, atau lebih baru.`
      : `Tidak satu pun dari ${links} tautan ${name} berakhiran …${last4}, dan pada pukul ${clock} tidak ada tautan lain. Tautan itu mungkin milik pelanggan lain, atau lebih baru.`,
  perStatus: (requests) => `Cari di setiap status (${requests} permintaan)`,
  notPerStatus: 'Juga tidak ada di antara yang diberikan Kirim untuk setiap status.',
  anotherCustomer: 'Pelanggan lain',
  landing: {
    title: 'Pendaftaran gagal',
    succeeded: 'Pendaftaran berhasil',
    code: 'Alasan',
    noCode: 'Alamat tidak memuat alasan.',
    noCustomer: 'Tidak disebutkan itu pendaftaran siapa. Pilih pelanggannya.',
    unknownNext:
      'Tim Anda dapat menambahkan penjelasannya. Sementara itu, keadaan tautanlah yang menunjukkan langkah berikutnya.',
    copyForTeam: 'Salin untuk tim',
    forTeam: (code, customerId) =>
      `Pendaftaran gagal dengan alasan yang belum dijelaskan di konsol: ${code}${customerId === null ? '' : `\nPelanggan ${customerId}`}`,
    mismatch: (claimed, own) =>
      `Ini alamat akhir pelanggan lain: alamatnya memuat ID internal ${claimed}, sedangkan tautan pelanggan di bawah memuat ${own}.`,
    openOwner: (name) => `Buka ${name}`,
    chooseAnother: 'Pilih pelanggan lain',
    meaning: 'Artinya',
    whoActs: 'Yang perlu bertindak',
    sameLink: 'Pakai tautan yang sama lagi?',
    reply: 'Balasan',
    copyReply: 'Salin balasan',
    close: 'Tutup',
  },
};
