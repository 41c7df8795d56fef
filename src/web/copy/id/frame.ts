import type { Dictionary } from '../dictionary.ts';

/** Words that every page shares, in Indonesian. */
export const frame: Dictionary['frame'] = {
  product: 'Tautan',
  skipToContent: 'Langsung ke isi',
  breadcrumbs: 'Jejak navigasi',
  customers: 'Pelanggan',
  sandboxTitle: 'Sandbox',
  sandboxText: 'Semua pelanggan dan tautan di sini rekaan.',
  sandboxHint: 'Jalankan konsol dengan KIRIM_API_KEY untuk melihat data Anda sendiri.',
  unknownNotice: (word) => `Konsol ini berjalan dengan “${word}”.`,
  find: 'Cari atau tempel…',
  version: (version, commit) => `Tautan ${version} (${commit})`,
  copied: (what) => `Disalin: ${what}`,
  copy: (what) => `Salin ${what.startsWith('ID') ? what : what.toLowerCase()}`,
  copyRefusedTitle: 'Peramban Anda menolak penyalinan',
  copyRefusedText: 'Teks sudah dipilih: tekan Ctrl C (di Mac ⌘ C).',
  close: 'Tutup',
  crashTitle: 'Bagian halaman ini berhenti berfungsi',
  crashText: 'Kesalahan ada pada konsol. Bagian lain tetap berfungsi dan tidak ada yang berubah di Kirim.',
};
