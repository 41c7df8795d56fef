import type { FaultViewWords } from '../en/fault-view-words.ts';

/** The words around explained faults, in Indonesian. */
export const faultView: FaultViewWords = {
  time: (local, utc) => `${local} (${utc} UTC)`,
  nothingLoaded: 'Belum ada yang dimuat.',
  notLetIn: 'Tidak ada yang dapat dimuat di sini sebelum Anda masuk.',
  mayBeOutOfDate: 'Data mungkin tidak mutakhir sampai kunci diganti.',
  readBefore: 'Yang tampil di layar dibaca sebelum itu.',
  picksUp: 'Dilanjutkan dari titik terakhir setelah koneksi kembali.',
  stillCorrect: 'Tautan di atas tetap benar.',
  carryOnIn: (seconds) => `Dilanjutkan secara otomatis dalam ${seconds} detik.`,
  carryOnUnstated: (seconds) => `Kirim tidak menyebutkan berapa lama; dicoba lagi dalam ${seconds} detik.`,
  carryOnNow: 'Melanjutkan…',
  announcePaused: (seconds) => `Dijeda. Dilanjutkan dalam ${seconds} detik.`,
  announceOver: 'Waktu tunggu selesai. Dilanjutkan.',
  waitUntil: (clock) => `Kirim meminta kita menunggu sampai ${clock}.`,
  consoleWaitsUntil: (clock) => `Server konsol menunggu sampai ${clock}.`,
  notContinuing: 'Tidak dilanjutkan secara otomatis.',
  stoppedTitle: 'Permintaan masih terlalu banyak',
  stoppedText: (remaining, limit) =>
    `Percobaan dihentikan agar keadaan tidak memburuk. Mungkin ada sistem lain di organisasi Anda yang memakai jatah${
      remaining === null || limit === null ? '' : ` (sisa ${remaining} dari ${limit})`
    }.`,
  notJson: (mediaType, status) => `Jawaban Kirim bukan JSON (${mediaType}, ${status}).`,
  technicalDetails: 'Tampilkan rincian teknis',
  partMissing: {
    offline: 'Anda sedang offline. Bagian halaman ini muncul sendiri saat koneksi kembali.',
    unreachable:
      'Server konsol tidak menjawab sehingga bagian halaman ini tidak dapat dimuat. Bagian ini muncul sendiri setelah server menjawab.',
    gone: 'Server konsol menjawab, tetapi tidak lagi memiliki bagian halaman ini: kemungkinan konsol telah diperbarui.',
  },
  newer: {
    title: 'Versi konsol yang lebih baru sudah tersedia',
    text: 'Silakan muat ulang bila sempat.',
    reload: 'Muat ulang',
  },
  actions: {
    tryOnce: 'Coba sekali lagi',
    checkAgain: 'Periksa lagi',
    stopWaiting: 'Jangan lanjutkan secara otomatis',
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
    kirimSaid: 'Pesan Kirim',
    kirimReference: 'Referensi Kirim',
    consoleReference: 'Referensi konsol',
    view: 'Tampilan',
    none: 'tidak ada',
    unsettled: 'Sejauh ini gagal, dan sedang dicoba lagi',
  },
  note: (details) =>
    `Konsol tautan penyiapan kami ditolak oleh Kirim, dan hal ini tidak dapat kami perbaiki dari konsol.\n\n${details}`,
};
