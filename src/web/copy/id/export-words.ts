import type { ExportWords } from '../en/export-words.ts';

/** Words of exported links, in Indonesian. */
export const exported: ExportWords = {
  columns: {
    customer: 'Pelanggan',
    customerId: 'ID pelanggan',
    linkId: 'ID tautan',
    ending: 'Empat karakter terakhir',
    status: 'Status dari Kirim',
    created: 'Dibuat',
    expires: 'Waktu kedaluwarsa',
    used: 'Dipakai',
    ifItWorks: 'Jika berhasil',
    ifItFails: 'Jika gagal',
    read: 'Dibaca dari Kirim',
    reference: 'Referensi Kirim',
    list: 'Daftar',
    address: 'Alamat di konsol ini',
  },
  inUtc: (column) => `${column} (ISO 8601, UTC)`,
  inZone: (column, zone) => `${column} (${zone})`,
  kirimsOwnPage: 'Halaman milik Kirim',
  all: 'semua',
  inName: {
    complete: (count) => `${count} tautan`,
    more: (count) => `${count} dimuat, masih ada lagi`,
    capped: (count) => `${count} terbaru`,
    odd: (count) => `${count} dimuat, sisanya tidak tersedia`,
  },
  exported: (count) => `${count} tautan diekspor`,
};
