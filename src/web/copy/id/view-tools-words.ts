import type { ViewToolsWords } from '../view-tools-words.ts';

/** What can be done with the links on screen, in Indonesian. */
export const indonesianViewTools: ViewToolsWords = {
  label: 'Tampilan ini',
  bar: { label: 'Pintasan', find: 'Cari', copy: 'Salin' },
  copyView: 'Salin tampilan',
  exportUnavailable: 'Ekspor tidak dapat dimuat karena server konsol tidak menjawab. Silakan coba lagi.',
  notExported: 'Tidak ada yang diekspor: berkas hanya diberikan bila sudah tercatat.',
  fetchRest: (perRequest) => `Ambil sisanya (1 permintaan per ${perRequest})`,
  fetchRestHint: (perRequest) =>
    `Kirim tidak menyebutkan berapa tautan lagi. Setiap ${perRequest} tautan memerlukan satu permintaan.`,
  stop: 'Hentikan',
  readingOn: (count) => `Mengambil sisanya… ${count} permintaan sejauh ini`,
  waiting: (seconds) => `Kirim meminta kita menunggu; dilanjutkan dalam ${seconds} dtk`,
  readAll: (count) => `Semua yang diberikan Kirim sudah dimuat: ${count} tautan.`,
  stopped: (count) => `Dihentikan. ${count} tautan dimuat sejauh ini.`,
  interrupted: (count) =>
    `Tidak dapat dilanjutkan; sebabnya tercantum di akhir daftar. ${count} tautan dimuat sejauh ini.`,
  menu: {
    label: 'Tindakan untuk tautan ini',
    linkId: 'ID tautan',
    copyLinkId: 'Salin ID tautan',
    copyPreview: { success: 'Salin pratinjau URL berhasil', failure: 'Salin pratinjau URL gagal' },
    preview: { success: 'Pratinjau URL berhasil', failure: 'Pratinjau URL gagal' },
    openInNewTab: 'Buka di tab baru',
  },
  print: {
    filter: (filter) => `Saringan: ${filter}`,
    view: 'Tampilan',
    read: 'Dibaca',
    references: 'Referensi Kirim',
    noReference: 'tidak ada referensi',
    list: 'Daftar',
    trouble: 'Percobaan terakhir',
  },
};
