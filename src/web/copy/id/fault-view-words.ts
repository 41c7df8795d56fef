import type { FaultViewWords } from '../en/fault-view-words.ts';

/** The words around explained faults, in Indonesian. */
export const faultView: FaultViewWords = {
  time: (local, utc) => `${local} (${utc} UTC)`,
  nothingLoaded: 'Belum ada yang dimuat.',
  notLetIn: 'Tidak ada yang dapat dimuat di sini sebelum Anda masuk.',
  mayBeOutOfDate: 'Data mungkin sudah usang sampai kunci diganti.',
  readBefore: 'Yang tampil di layar dibaca sebelum itu.',
  picksUp: 'Kami lanjutkan dari titik terakhir begitu koneksi kembali.',
  stillCorrect: 'Tautan di atas tetap benar.',
  carryOnIn: (seconds) => `Kami lanjutkan sendiri dalam ${seconds} dtk.`,
  carryOnUnstated: (seconds) => `Kirim tidak menyebutkan berapa lama; dicoba lagi dalam ${seconds} dtk.`,
  carryOnNow: 'Melanjutkan…',
  announcePaused: (seconds) => `Dijeda. Dilanjutkan dalam ${seconds} detik.`,
  announceOver: 'Waktu tunggu selesai. Dilanjutkan.',
  waitUntil: (clock) => `Kirim meminta kita menunggu sampai ${clock}.`,
  consoleWaitsUntil: (clock) => `Server konsol menunggu sampai ${clock}.`,
  notContinuing: 'Tidak dilanjutkan secara otomatis.',
  stoppedTitle: 'Permintaan masih terlalu banyak',
  stoppedText: (remaining, limit) =>
    `Kami berhenti agar keadaan tidak memburuk. Mungkin ada hal lain di organisasi Anda yang memakai jatah itu${
      remaining === null || limit === null ? '' : ` (sisa ${remaining} dari ${limit})`
    }.`,
  notJson: (mediaType, status) => `Jawaban Kirim bukan JSON (${mediaType}, ${status}).`,
  technicalDetails: 'Tampilkan rincian teknis',
  newer: {
    title: 'Versi konsol yang lebih baru sudah siap',
    text: 'Silakan muat ulang bila sempat.',
    reload: 'Muat ulang',
  },
  actions: {
    tryOnce: 'Coba sekali lagi',
    checkAgain: 'Periksa lagi',
    stopWaiting: 'Jangan lanjutkan otomatis',
    copyDetails: 'Salin rincian',
    copyDetailsForOperator: 'Salin rincian untuk pengelola konsol',
    copyBillingNote: 'Salin catatan untuk penanggung jawab tagihan',
    copyAdministratorNote: 'Salin pesan untuk administrator Anda',
    showAll: 'Tampilkan semua tautan',
    pasteAnother: 'Tempel ID lain',
  },
  copied: { details: 'Rincian', note: 'Catatan', message: 'Pesan' },
  details: {
    when: 'Waktu',
    origin: 'Asal',
    answer: 'Jawaban',
    kirimSaid: 'Kata Kirim',
    kirimReference: 'Referensi Kirim',
    consoleReference: 'Referensi konsol',
    view: 'Tampilan',
    none: 'tidak ada',
  },
  note: (details) =>
    `Konsol tautan penyiapan kami ditolak oleh Kirim, dan ini tidak dapat kami perbaiki dari layar.\n\n${details}`,
};
