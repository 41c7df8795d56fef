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
    title: 'Anda belum berhasil masuk',
    text: 'Proses masuk tidak selesai, terlalu lama, atau dimulai ulang di tab lain.',
    link: 'Masuk lagi',
  },
  tooMany: (seconds) => ({
    title: 'Terlalu banyak upaya masuk sekaligus',
    text: `Dalam satu menit terlalu banyak upaya masuk dimulai dari jaringan Anda, sehingga konsol menunggu. Coba lagi dalam ${seconds} detik.`,
    link: 'Buka konsol',
  }),
  nobodySignsIn: {
    title: 'Tidak perlu masuk ke konsol ini',
    text: 'Konsol ini hanya untuk orang di komputer ini, dan tidak menyimpan sesi yang dapat diakhiri.',
    link: 'Buka konsol',
  },
  signedInByProxy: {
    title: 'Silakan keluar di tempat Anda masuk',
    text: 'Proksi di depan konsol mengenali Anda, dan konsol tidak menyimpan sesinya sendiri. Silakan keluar di sana untuk memakai akun lain.',
    link: 'Buka konsol',
  },
  refusals: {
    session_expired: 'Anda belum masuk, atau sesi Anda sudah berakhir. Silakan masuk untuk melanjutkan.',
    no_role: 'Anda sudah masuk, tetapi tidak berada dalam grup yang boleh memakai konsol ini.',
    login_unavailable: 'Saat ini identitas Anda tidak dapat dipastikan. Silakan coba lagi nanti.',
    not_operator: 'Tindakan ini memerlukan peran operator.',
  },
  ask: (contact) => `Hubungi ${contact}.`,
};
