import type { CommandWords } from '../en/command-words.ts';

/** Words of the palette and of the sheet of shortcuts, in Indonesian. */
export const commands: CommandWords = {
  palette: 'Perintah',
  placeholder: 'Pelanggan, perintah, tempelan…',
  results: 'Perintah dan pelanggan',
  recent: 'Dibuka di tab ini',
  found: 'Ditemukan di antara yang dimuat di tab ini',
  filters: 'Filter',
  actions: 'Tindakan',
  display: 'Tampilan',
  other: 'Lainnya',
  count: (count) => `${count} hasil`,
  find: (text) => `Cari “${text}” di kotak pencarian`,
  unnamed: 'Nama tidak tercantum',
  linkEnding: (last4) => `Tautan …${last4}`,
  caseDiffers: 'beda huruf besar/kecil',
  help: 'Pintasan papan ketik',
  sheet: 'Pintasan papan ketik',
  sheetText:
    'Pintasan yang berfungsi di halaman ini sekarang. Pintasan tidak berjalan di dalam kolom isian, atau selama menu atau dialog terbuka.',
  groups: { page: 'Di semua halaman', filters: 'Filter', list: 'Daftar ini', rows: 'Baris', copying: 'Menyalin' },
  betweenKeys: 'lalu',
  singleKeys: 'Pintasan satu tombol',
  singleKeysText:
    'Jika dimatikan, huruf, angka, dan tanda baca tidak menjalankan apa pun. Ctrl atau ⌘ dengan K, Esc, dan panah tetap berfungsi.',
  close: 'Tutup',
  densities: { comfortable: 'Baris longgar', compact: 'Baris rapat' },
};
