import type { Dictionary } from '../dictionary.ts';

/** Words of customers that the first load needs, in Indonesian. */
export const customers: Dictionary['customers'] = {
  title: 'Pelanggan',
  documentTitle: 'Pelanggan · Tautan',
  statuses: {
    pending: 'Belum terhubung',
    active: 'Terhubung',
    suspended: 'Ditangguhkan',
    archived: 'Diarsipkan',
  },
  unnamed: 'Nama tidak tercantum',
  customerId: 'ID pelanggan',
  email: 'Email',
  noEmail: 'Tanpa email',
  numbers: (count) => (count === 0 ? 'Tanpa nomor' : `${count} nomor`),
  fields: (count) => `${count} data tambahan`,
  created: 'Dibuat',
  archivedOn: (date) => `Diarsipkan ${date}`,
  headerLoading: 'Memuat pelanggan',
  headerUnavailable: 'Nama dan nomor tidak tersedia',
  headerAsOf: (clock) => `Nama dan nomor per pukul ${clock}`,
  tryAgain: 'Coba lagi',
};
