import type { CustomersListWords } from '../en/customers-list-words.ts';

/** Words of the customers list, in Indonesian. */
export const customersList: CustomersListWords = {
  documentTitle: (status) => `${status} · Pelanggan · Tautan`,
  caption: (shown) => `Pelanggan organisasi ini, ${shown} ditampilkan`,
  columns: { name: 'Nama', email: 'Email', status: 'Status', id: 'ID pelanggan', created: 'Dibuat' },
  noEmail: 'tanpa email',
  unknownStatusInAddress: (raw) => `Alamat memuat status yang tidak dikenal (“${raw}”). Semua pelanggan ditampilkan.`,
  complete: (loaded) => `${loaded} pelanggan`,
  readable: (read, sent) => `${read} dari ${sent} pelanggan terbaca`,
  partial: (loaded) => `${loaded} pelanggan dimuat · masih ada lagi`,
  capped: (loaded) => `${loaded} pelanggan dimuat · Kirim mungkin memiliki lebih banyak`,
  odd: (loaded) => `${loaded} dimuat · Kirim memiliki lebih banyak, tetapi tidak memberikan cara mengambilnya`,
  cached: (loaded, isAsking) =>
    `${loaded} pelanggan di antara yang sudah dimuat${isAsking ? ' · Memeriksa ke Kirim…' : ''}`,
  loading: 'Memuat pelanggan',
  loadMore: (loaded) => `Muat lebih banyak pelanggan (${loaded} dimuat)`,
  loadingMore: 'Memuat…',
  loadedMore: (added, total) => `${added} pelanggan lagi dimuat. Total ${total}.`,
  endComplete: (loaded) => (loaded === 1 ? 'Hanya ada satu pelanggan.' : `Itulah semua ${loaded} pelanggan.`),
  endCapped: 'Menurut Kirim inilah semuanya, tetapi Kirim mungkin tidak mencantumkan lebih dari ini sekaligus.',
  endOdd: 'Menurut Kirim masih ada pelanggan lain, tetapi tidak ada cara untuk memuatnya.',
  dropped: (read, sent) => `${read} dari ${sent} pelanggan dapat dibaca. Sisanya tidak ditampilkan daripada ditebak.`,
  unaffected: (loaded) => `${loaded} pelanggan di atas tidak terpengaruh.`,
  asOf: (clock) => `Yang tampil adalah pelanggan per pukul ${clock}.`,
  showingAsOf: (clock) => `Menampilkan pelanggan per pukul ${clock}`,
  refreshed: 'Daftar pelanggan diperbarui',
  empty: {
    all: {
      title: 'Belum ada pelanggan',
      text: 'Pelanggan yang dibuat di Kirim atau oleh aplikasi Anda muncul di sini.',
    },
    odd: {
      title: 'Tidak ada pelanggan yang diterima',
      text: 'Menurut Kirim ada pelanggan, tetapi tidak ada cara untuk memuatnya.',
    },
    pending: {
      title: 'Tidak ada yang menunggu untuk terhubung',
      text: 'Pelanggan yang belum menghubungkan nomor WhatsApp tercantum di sini.',
    },
    active: {
      title: 'Belum ada pelanggan yang terhubung',
      text: 'Pelanggan muncul di sini setelah menghubungkan nomor WhatsApp.',
    },
    suspended: {
      title: 'Tidak ada pelanggan yang ditangguhkan',
      text: 'Pelanggan yang ditangguhkan di Kirim tercantum di sini.',
    },
    archived: {
      title: 'Tidak ada pelanggan yang diarsipkan',
      text: 'Pelanggan yang diarsipkan di Kirim tercantum di sini.',
    },
  },
  showAll: 'Tampilkan semua pelanggan',
  search: {
    label: 'Cari nama atau email di antara pelanggan yang dimuat',
    among: (loaded) => `Mencari di antara ${loaded} pelanggan yang dimuat.`,
    found: (found, loaded) => `${found} dari ${loaded} pelanggan yang dimuat cocok.`,
    none: 'Tidak ada yang cocok di antara pelanggan yang dimuat',
    noneText: 'Pencarian hanya mencakup nama dan alamat email.',
    noneMore: 'Kirim memiliki pelanggan lain, tetapi tidak dapat mencarinya: muat di bawah ini agar ikut dicari.',
    clear: 'Kosongkan pencarian',
  },
  rest: {
    start: 'Muat sisanya',
    price: (perPage) => `Setiap halaman berisi ${perPage} pelanggan dan memakai satu permintaan.`,
    left: (remaining, limit) => ` Tersisa ${remaining} dari ${limit} untuk menit ini.`,
    stop: 'Hentikan pemuatan',
    progress: (loaded, asked) => `${loaded} pelanggan dimuat, sejauh ini ${asked} permintaan.`,
    waiting: 'Menunggu, lalu dilanjutkan.',
    stopped: {
      person: 'Dihentikan.',
      fault: 'Dihentikan karena terjadi kegagalan.',
      allowance: 'Dihentikan agar masih ada jatah bagi yang lain: tersisa kurang dari 30%.',
      limit: 'Dihentikan pada jumlah halaman yang boleh Anda baca.',
    },
  },
  recent: {
    title: 'Terakhir dibuka',
    clear: 'Hapus daftar pelanggan yang terakhir dibuka',
    cleared: 'Daftar pelanggan yang terakhir dibuka dihapus',
  },
  allRows: {
    show: 'Tampilkan semua baris agar dapat dicari di halaman dan dicetak',
    fewer: 'Tampilkan hanya baris yang terlihat di layar',
  },
};
