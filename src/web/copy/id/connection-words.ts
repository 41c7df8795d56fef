import type { ConnectionWords } from '../en/connection-words.ts';

const recorded = (when: string | null) => `Kirim mencatat pendaftaran yang selesai${when === null ? '' : ` (${when})`}`;

/** Words about a sign-up that one side sees and the other doesn’t, in Indonesian. */
export const connection: ConnectionWords = {
  noNumberYet: (when) =>
    `${recorded(when)}, tetapi belum mencantumkan nomor. Periksa lagi sebentar lagi; jika tetap demikian, sampaikan rincian insiden tautan ini kepada tim teknis.`,
  noNumber: (when) =>
    `${recorded(when)}, tetapi masih belum mencantumkan nomor. Sampaikan rincian insiden tautan ini kepada tim teknis.`,
  number: (number, status) => `${number || 'sebuah nomor'}${status === '' ? '' : ` (${status})`}`,
  numberStatuses: { connected: 'terhubung', disconnected: 'terputus' },
  andMore: (numbers, more) => `${numbers} dan ${more} nomor lagi`,
  sees: (numbers) => `Kirim mencantumkan ${numbers}.`,
  gapIsOurs:
    'Jika aplikasi kita menyatakan belum terhubung, masalahnya ada di pihak kita: periksa webhook customer.onboarded.',
  checkAgain: 'Periksa lagi',
  openLink: 'Buka tautan yang terpakai',
};
