import type { Dictionary } from '../dictionary.ts';

/** Words about faults before one is explained, in Indonesian. */
export const faults: Dictionary['faults'] = {
  origins: { kirim: 'Kirim', console: 'Server konsol', connection: 'Koneksi Anda', 'sign-in': 'Sesi Anda' },
  reference: (id) => `ref ${id}`,
  noReference: 'tanpa referensi',
  languageMissing: 'Bahasa lain itu tidak dapat dimuat.',
  unexplained: 'Terjadi kegagalan, dan penjelasannya tidak dapat dimuat',
  asOf: (clock) => `Yang tampil adalah tautan per pukul ${clock}.`,
  waitingToLoad: 'Menunggu sebelum dapat memuat lagi',
  actions: { tryAgain: 'Coba lagi', searchCustomers: 'Cari pelanggan', reload: 'Muat ulang halaman' },
};
