import type { UpkeepWords } from '../en/upkeep-words.ts';

/** Words of keeping a list fresh, in Indonesian. */
export const upkeep: UpkeepWords = {
  seconds: (seconds) => `${seconds} dtk`,
  updated: (relative) => `Diperbarui ${relative}`,
  old: (span) => `Sudah ${span}`,
  olderRows: (span) => `baris lama: ${span}`,
  showingAsOf: (clock) => `Menampilkan tautan per pukul ${clock}`,
  newLinks: (count) => `${count} tautan baru`,
  rereading: (pages) => `Membaca ulang ${pages} halaman = ${pages} permintaan`,
  reread: (pages) => (pages === 1 ? 'Tautan disegarkan' : `${pages} halaman dibaca ulang`),
};
