import type { ViewToolsWords } from '../en/view-tools-words.ts';

/** What can be done with the links on screen, in Indonesian. */
export const viewTools: ViewToolsWords = {
  label: 'Tampilan ini',
  bar: { label: 'Akses cepat', find: 'Cari', copy: 'Salin' },
  skipToLinks: 'Langsung ke tautan penyiapan',
  copyView: 'Salin tampilan',
  exportUnavailable:
    'Server konsol tidak lagi memiliki ekspor ini: kemungkinan konsol telah diperbarui. Muat ulang halaman untuk mengekspor.',
  notExported: 'Tidak ada yang diekspor: berkas hanya diberikan bila sudah tercatat.',
  fetchRest: (perRequest) => `Muat sisanya (1 permintaan per ${perRequest})`,
  fetchRestHint: (perRequest) =>
    `Kirim tidak menyebutkan berapa tautan lagi. Setiap ${perRequest} tautan memerlukan satu permintaan.`,
  stop: 'Hentikan',
  readingOn: (count) => `Memuat sisanya… ${count} permintaan sejauh ini`,
  waiting: (seconds) => `Kirim meminta kita menunggu; dilanjutkan dalam ${seconds} detik`,
  readAll: (count) => `Semua yang diberikan Kirim sudah dimuat: ${count} tautan.`,
  stopped: (count) => `Dihentikan. ${count} tautan dimuat sejauh ini.`,
  interrupted: (count) =>
    `Tidak dapat dilanjutkan; penyebabnya tercantum di akhir daftar. ${count} tautan dimuat sejauh ini.`,
  menu: {
    label: 'Tindakan untuk tautan ini',
    linkId: 'ID tautan',
    copyLinkId: 'Salin ID tautan',
    copyPreview: { success: 'Salin pratinjau URL “jika berhasil”', failure: 'Salin pratinjau URL “jika gagal”' },
    preview: { success: 'Pratinjau URL “jika berhasil”', failure: 'Pratinjau URL “jika gagal”' },
    openInNewTab: 'Buka di tab baru',
  },
  print: {
    filter: (filter) => `Filter status: ${filter}`,
    view: 'Tampilan',
    read: 'Dibaca',
    references: 'Referensi Kirim',
    noReference: 'tanpa referensi',
    list: 'Daftar',
    trouble: 'Percobaan terakhir',
  },
};
