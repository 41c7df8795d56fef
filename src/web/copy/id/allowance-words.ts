import type { AllowanceWords } from '../en/allowance-words.ts';

/** Words of the allowance and the organization, in Indonesian. */
export const allowance: AllowanceWords = {
  title: 'Jatah dan organisasi',
  allowance: 'Jatah',
  left: (remaining, limit) => `Sisa ${remaining} dari ${limit} permintaan`,
  refills: (limit, seconds) =>
    `Jatah terisi kembali secara bertahap, ${limit} per menit: penuh ${seconds} detik setelah itu jika tidak ada permintaan lain.`,
  isFull: 'Jatah penuh.',
  saidAt: (time) => `Menurut Kirim, dalam jawaban pukul ${time}.`,
  notSaid: 'Jawaban terakhir tidak menyebutkannya.',
  shared: 'Semua yang memakai kunci organisasi ini berbagi jatah tersebut.',
  organization: 'Organisasi',
  plan: 'Paket',
  planText: (tier, reads, writes) => `${tier} · ${reads} pembacaan dan ${writes} penulisan per menit`,
  key: 'Kunci konsol',
  reading: 'Meminta data dari Kirim…',
  unavailable: 'Tidak tersedia: Kirim tidak menyebutkan pemilik kunci ini.',
  tryAgain: 'Coba lagi',
  copyOrganizationId: 'Salin ID organisasi',
  organizationId: 'ID organisasi',
};
