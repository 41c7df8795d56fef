import type { ConnectionWords } from '../en/connection-words.ts';

/** Words about a sign-up that one side sees and the other doesn’t, in Indonesian. */
export const connection: ConnectionWords = {
  noNumber: (when) =>
    `Kirim mencatat pendaftaran yang selesai${when === null ? '' : ` (${when})`}, tetapi belum mencantumkan nomor. Periksa lagi nanti; jika tetap demikian, sampaikan rincian insiden tautan ini kepada tim teknis.`,
  connected: (number, status) =>
    `Kirim mencantumkan ${number || 'sebuah nomor'}${status === '' ? '' : ` (${status})`}. Jika aplikasi kita menyatakan belum terhubung, masalahnya ada di pihak kita: periksa webhook customer.onboarded.`,
  checkAgain: 'Periksa lagi',
  openLink: 'Buka tautan yang terpakai',
};
