import type { UpkeepWords } from '../en/upkeep-words.ts';

const reread = (refreshed: string) => (pages: number) => (pages === 1 ? refreshed : `${pages} halaman dibaca ulang`);

/** Words of keeping a list fresh, in Indonesian. */
export const upkeep: UpkeepWords = {
  seconds: (seconds) => `${seconds} detik`,
  updated: (relative) => `Diperbarui ${relative}`,
  old: (span) => `Data ${span} lalu`,
  olderRows: (span) => `baris lama: ${span} lalu`,
  showingAsOf: (clock) => `Menampilkan tautan per pukul ${clock}`,
  newRows: {
    links: (count) => `${count} tautan baru`,
    customers: (count) => `${count} pelanggan baru`,
  },
  rereading: (pages) => `Membaca ulang ${pages} halaman = ${pages} permintaan`,
  reread: { links: reread('Daftar tautan diperbarui'), customers: reread('Daftar pelanggan diperbarui') },
};
