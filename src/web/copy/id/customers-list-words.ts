import type { CustomersListWords } from '../customers-list-words.ts';

/** Words of the customers list, in Indonesian. */
export const indonesianCustomersList: CustomersListWords = {
  documentTitle: (status) => `${status} · Pelanggan · Tautan`,
  caption: (shown) => `Pelanggan organisasi ini, ${shown} ditampilkan`,
  columns: { name: 'Nama', email: 'E-mail', status: 'Status', id: 'ID pelanggan', created: 'Dibuat' },
  noEmail: 'tanpa e-mail',
  unknownStatusInAddress: (raw) =>
    `Alamat meminta status yang tidak kami kenal (“${raw}”). Semua pelanggan ditampilkan.`,
  complete: (loaded) => `${loaded} pelanggan`,
  readable: (read, sent) => `${read} dari ${sent} pelanggan terbaca`,
  partial: (loaded) => `${loaded} pelanggan dimuat · masih ada lagi`,
  capped: (loaded) => `${loaded} pelanggan dimuat · Kirim mungkin punya lebih banyak`,
  odd: (loaded) => `${loaded} dimuat · Kirim punya lagi, tetapi tidak memberi cara mengambilnya`,
  cached: (loaded, isAsking) =>
    `${loaded} pelanggan di antara yang sudah dimuat${isAsking ? ' · Memeriksa ke Kirim…' : ''}`,
  loading: 'Memuat pelanggan',
  loadMore: (loaded) => `Muat pelanggan lagi (${loaded} dimuat)`,
  loadingMore: 'Memuat…',
  loadedMore: (added, total) => `${added} pelanggan lagi dimuat. Seluruhnya ${total}.`,
  endComplete: (loaded) => (loaded === 1 ? 'Hanya ada satu pelanggan.' : `Itulah semua ${loaded} pelanggan.`),
  endCapped: 'Menurut Kirim inilah semuanya, tetapi mungkin Kirim tidak mendaftar lebih dari ini sekaligus.',
  endOdd: 'Menurut Kirim masih ada pelanggan lain, tetapi tidak ada cara memuatnya.',
  dropped: (read, sent) => `${read} dari ${sent} pelanggan dapat dibaca. Sisanya kami tinggalkan daripada menebak.`,
  unaffected: (loaded) => `${loaded} pelanggan di atas tidak terpengaruh.`,
  asOf: (clock) => `Yang tampil adalah pelanggan per pukul ${clock}.`,
  showingAsOf: (clock) => `Menampilkan pelanggan per pukul ${clock}`,
  refreshAll: (pages) => `Segarkan (${pages} permintaan)`,
  refreshed: 'Pelanggan diperbarui',
  empty: {
    all: {
      title: 'Belum ada pelanggan',
      text: 'Pelanggan yang dibuat di Kirim atau oleh aplikasi Anda muncul di sini.',
    },
    odd: {
      title: 'Tidak ada pelanggan yang diterima',
      text: 'Menurut Kirim ada pelanggan, tetapi tidak ada cara memuatnya.',
    },
    pending: {
      title: 'Tidak ada yang menunggu untuk terhubung',
      text: 'Pelanggan yang belum menghubungkan nomor WhatsApp didaftar di sini.',
    },
    active: {
      title: 'Belum ada pelanggan yang terhubung',
      text: 'Pelanggan muncul di sini setelah menghubungkan nomor WhatsApp.',
    },
    suspended: {
      title: 'Tidak ada pelanggan yang ditangguhkan',
      text: 'Pelanggan yang ditangguhkan di Kirim didaftar di sini.',
    },
    archived: {
      title: 'Tidak ada pelanggan yang diarsipkan',
      text: 'Pelanggan yang diarsipkan di Kirim didaftar di sini.',
    },
  },
  showAll: 'Tampilkan semua pelanggan',
  search: {
    label: 'Cari nama atau e-mail di antara pelanggan yang dimuat',
    among: (loaded) => `Mencari di antara ${loaded} pelanggan yang dimuat.`,
    found: (found, loaded) => `${found} dari ${loaded} pelanggan yang dimuat cocok.`,
    none: 'Tidak ada pelanggan yang dimuat yang cocok',
    noneText: 'Yang dicari adalah nama dan alamat e-mail.',
    noneMore: 'Kirim punya pelanggan lain yang tidak dapat dicari olehnya: muat di bawah ini agar ikut dicari.',
    clear: 'Kosongkan pencarian',
    token:
      'Itu token tautan yang masih berlaku. Hanya 4 karakter terakhir yang disimpan, dan tidak ada yang dikirimkan.',
  },
  rest: {
    start: 'Muat sisanya',
    price: (perPage) => `Tiap halaman berisi ${perPage} pelanggan memakai satu permintaan.`,
    left: (remaining, limit) => ` Tersisa ${remaining} dari ${limit} untuk menit ini.`,
    stop: 'Hentikan pemuatan',
    progress: (loaded, asked) => `${loaded} pelanggan dimuat, sejauh ini ${asked} permintaan.`,
    waiting: 'Menunggu, lalu dilanjutkan.',
    stopped: {
      person: 'Dihentikan.',
      fault: 'Dihentikan oleh kegagalan.',
      allowance: 'Dihentikan agar jatah tersisa untuk yang lain: kurang dari 30 % tersisa.',
      limit: 'Dihentikan pada jumlah halaman yang boleh Anda baca.',
    },
  },
  recent: {
    title: 'Terakhir dibuka',
    clear: 'Hapus daftar pelanggan yang terakhir dibuka',
    cleared: 'Daftar pelanggan yang terakhir dibuka dihapus',
  },
  allRows: {
    show: 'Tampilkan semua baris untuk cari di halaman dan cetak',
    fewer: 'Gambar hanya baris yang terlihat',
  },
};
