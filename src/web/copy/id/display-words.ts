import type { DisplayWords } from '../en/display-words.ts';

/** Words of the display menu, in Indonesian. */
export const display: DisplayWords = {
  title: 'Tampilan',
  text: 'Hanya disimpan di peramban ini.',
  theme: { title: 'Tema', choices: { system: 'Sesuai sistem', light: 'Terang', dark: 'Gelap' } },
  density: { title: 'Baris', choices: { comfortable: 'Longgar', compact: 'Rapat' } },
  zone: {
    title: 'Zona waktu',
    choices: { computer: 'Zona komputer ini', utc: 'Waktu UTC', customer: 'Zona pelanggan' },
  },
  loadMore: {
    title: 'Muat lebih banyak',
    choices: { button: 'Dengan tombol', scroll: 'Saat digulir, per 2 halaman' },
  },
  language: { title: 'Bahasa', system: 'Sesuai peramban' },
};
