import type { Dictionary } from '../dictionary.ts';

/** Words about faults before one is explained, in Indonesian. */
export const faults: Dictionary['faults'] = {
  origins: { kirim: 'Kirim', console: 'Server konsol', connection: 'Koneksi Anda', 'sign-in': 'Sesi Anda' },
  reference: (id) => `ref ${id}`,
  noReference: 'tanpa referensi',
  partMissing: 'Bagian halaman ini tidak dapat dimuat. Mungkin ada versi konsol yang lebih baru.',
  languageMissing: 'Bahasa lain itu tidak dapat dimuat. Mungkin ada versi konsol yang lebih baru.',
  unexplained: 'Terjadi kegagalan, dan server konsol tidak dapat dihubungi untuk menjelaskannya',
  asOf: (clock) => `Yang tampil adalah tautan per pukul ${clock}.`,
  waitingToLoad: 'Menunggu sebelum dapat memuat lagi',
  actions: { tryAgain: 'Coba lagi', searchCustomers: 'Cari pelanggan', reload: 'Muat ulang halaman' },
};
