import type { AuthWords } from './auth-words.ts';

/** What a person meets on the way in and out, in Indonesian. */
export const indonesianAuth: AuthWords = {
  signedOut: { title: 'Anda sudah keluar', text: 'Anda sudah keluar dari konsol ini.', link: 'Buka konsol' },
  signingOut: { title: 'Anda sudah keluar', text: 'Anda sudah keluar dari konsol ini.', link: 'Lanjutkan' },
  unavailable: {
    title: 'Saat ini tidak dapat masuk',
    text: 'Layanan masuk tidak dapat dihubungi, atau tidak menjawab sebagaimana mestinya. Yang sudah masuk dapat terus bekerja.',
    link: 'Coba lagi',
  },
  failed: {
    title: 'Anda tidak berhasil masuk',
    text: 'Proses masuk tidak selesai, terlalu lama, atau dimulai ulang di tab lain.',
    link: 'Masuk lagi',
  },
  tooMany: (seconds) => ({
    title: 'Terlalu banyak upaya masuk sekaligus',
    text: `Dalam satu menit terlalu banyak upaya masuk dimulai dari jaringan Anda, sehingga konsol menunggu. Coba lagi dalam ${seconds} detik.`,
    link: 'Buka konsol',
  }),
  nobodySignsIn: {
    title: 'Di sini tidak perlu masuk',
    text: 'Konsol ini hanya untuk orang di komputer ini, dan tidak menyimpan sesi yang dapat diakhiri.',
    link: 'Buka konsol',
  },
  signedInByProxy: {
    title: 'Keluarlah di tempat Anda masuk',
    text: 'Proksi di depan konsol mengenali Anda, dan konsol tidak menyimpan sesinya sendiri. Keluarlah di sana untuk memakai akun lain.',
    link: 'Buka konsol',
  },
  refusals: {
    session_expired: 'Tidak ada yang masuk di sini, atau tidak lagi. Masuklah untuk melanjutkan.',
    no_role: 'Anda sudah masuk, tetapi tidak berada dalam grup yang boleh memakai konsol ini.',
    login_unavailable: 'Saat ini tidak dapat diketahui siapa Anda. Coba lagi sebentar lagi.',
    not_operator: 'Untuk ini diperlukan peran operator.',
  },
  ask: (contact) => `Hubungi ${contact}.`,
};
