import type { SignInWords } from '../en/sign-in-words.ts';

/** The words of signing in, in Indonesian. */
export const signIn: SignInWords = {
  signedInAs: 'Masuk sebagai',
  account: 'Sesi Anda',
  roles: {
    viewer: {
      title: 'Pembaca',
      text: 'Anda dapat melihat semua yang ditampilkan halaman, dan membaca hingga 10 halaman dari satu daftar.',
    },
    operator: { title: 'Operator', text: 'Anda dapat melihat semuanya, dan membaca daftar sampai akhir.' },
  },
  until: 'Sesi berlaku paling lama sampai:',
  pagesOfViewers: 'Anda sudah membaca 10 halaman. Untuk membaca lebih lanjut diperlukan peran operator.',
  signOut: 'Keluar',
  signIn: 'Masuk',
  signInNewTab: 'Masuk di tab baru',
  pageText: 'Anda perlu masuk untuk melihat halaman ini. Setelah itu Anda langsung kembali ke sini.',
  signedOut: { title: 'Anda sudah keluar', text: 'Data yang dimuat di tab peramban ini sudah dihapus.' },
  staysShown: 'Yang sudah dimuat tetap tampil di bawah selama satu menit.',
  isHidden: 'Yang sudah dimuat disembunyikan sampai Anda masuk lagi.',
  anotherAccount: 'Keluar untuk memakai akun lain',
};
