import type { UpkeepWords } from '../en/upkeep-words.ts';

/** Words of keeping a list fresh, in Indonesian. */
export const upkeep: UpkeepWords = {
  seconds: (seconds) => `${seconds} detik`,
  updated: (relative) => `Diperbarui ${relative}`,
  old: (span) => `Data ${span} lalu`,
  olderRows: (span) => `baris lama: ${span} lalu`,
  showingAsOf: (clock) => `Menampilkan tautan per pukul ${clock}`,
  newLinks: (count) => `${count} tautan baru`,
  rereading: (pages) => `Membaca ulang ${pages} halaman = ${pages} permintaan`,
  reread: (pages) => (pages === 1 ? 'Daftar tautan diperbarui' : `${pages} halaman dibaca ulang`),
};
