import type { SetupLinkStatus } from '../../../contract/setup-link.ts';
import type { SessionWords } from '../en/session-words.ts';

const statuses: Record<SetupLinkStatus, string> = {
  active: 'aktif',
  consumed: 'terpakai',
  expired: 'kedaluwarsa',
  revoked: 'dicabut',
};

/** Words of the list of this tab's requests, in Indonesian. */
export const session: SessionWords = {
  title: 'Permintaan tab ini',
  text: '20 terakhir, terbaru lebih dahulu. Hanya disimpan di memori tab ini.',
  empty: 'Belum ada permintaan.',
  copyAll: 'Salin sebagai teks',
  what: 'Permintaan',
  organization: 'Organisasi',
  customers: 'Pelanggan',
  customer: (id) => `Pelanggan ${id}`,
  links: (id, status) => `Tautan${status === null ? '' : ` ${statuses[status]}`} milik ${id}`,
  nextPage: 'halaman berikutnya',
  milliseconds: (milliseconds) => `${milliseconds} ms`,
  fromMemory: (seconds) => `dari memori konsol, ${seconds} detik lalu`,
  becauseOf: (fault) => `sebagai pengganti ${fault}`,
  left: (remaining, limit) => `sisa ${remaining}/${limit}`,
  allowance: (left) => `Jatah ${left}`,
  allowanceUnknown: 'jatah tidak diketahui',
  low: 'rendah',
  unknown: 'tidak diketahui',
};
