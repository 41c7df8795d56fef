import type { DrawerWords } from '../en/drawer-words.ts';

function took(milliseconds: number | null): string {
  return milliseconds === null ? 'dari memori konsol' : `${milliseconds} ms`;
}

/** The words of the link drawer, in Indonesian. */
export const drawer: DrawerWords = {
  title: 'Tautan',
  label: 'Rincian tautan',
  previous: 'Tautan sebelumnya',
  next: 'Tautan berikutnya',
  copyRowLink: 'Salin tautan ke baris ini',
  rowLink: 'Tautan ke baris ini',
  close: 'Tutup',
  nowIs: (status) => `Tautan ini sekarang ${status}`,
  seenThen: (when, status) => `Saat dibagikan (${when}), status tautan ini ${status}.`,
  seenNow: (status) => `Sekarang statusnya ${status}.`,
  shows: (last4, status) => `Tautan berakhiran ${last4}, ${status}`,
  loading: 'Mencari tautan ini',
  lookingFurther: 'Mencari di antara tautan yang lebih lama…',
  notLoadedTitle: 'Belum ditampilkan',
  notLoaded:
    'Daftar tidak dapat dibaca, sehingga tautan ini tidak dapat ditampilkan. Penyebabnya tertulis di atas daftar.',
  notFoundTitle: 'Tautan tidak ditemukan',
  notFound: (id, name) =>
    `${id} tidak ditemukan di antara tautan yang diberikan Kirim untuk ${name}. Tautan itu mungkin lebih lama daripada daftar yang diberikan Kirim, atau milik pelanggan lain.`,
  lookInAll: 'Cari di semua tautan',
  noLongerListed:
    'Kirim tidak lagi mencantumkan tautan ini pada filter yang dipilih. Yang tampil adalah keadaan sebelumnya.',
  openInKirim: 'Buka di Kirim',

  inPlainWords: 'Singkatnya',
  whatSupports: 'Dasarnya',
  whatToDo: 'Yang perlu dilakukan',
  whatToSay: 'Yang perlu disampaikan',

  timeline: 'Lini masa',
  events: {
    created: 'Dibuat',
    now: 'Sekarang',
    'runs-out': 'Berakhir',
    'ran-out': 'Kedaluwarsa',
    used: 'Dipakai',
    revoked: 'Dicabut',
  },
  revokedWhen: 'Kirim tidak melaporkan kapan',
  timeNotGiven: 'waktu tidak tercantum',
  spans: {
    created: () => '',
    now: (span) => `sudah terbuka ${span}`,
    'runs-out': (span) => `sisa ${span}`,
    'ran-out': (span) => `terbuka selama ${span}`,
    used: (span) => `dipakai ${span} setelah dibuat`,
    revoked: () => '',
  },

  redirects: 'Pengalihan',
  ends: { success: 'Jika berhasil', failure: 'Jika gagal' },
  kirimsOwnPage: 'Pelanggan tetap di halaman milik Kirim.',
  unreadable: 'Alamat ini tidak dapat dibaca, jadi tujuannya tidak diketahui.',
  appendedByKirim: 'Disorot: ditambahkan oleh Kirim.',
  whichCustomerId: 'Kirim tidak menyebutkan apakah ID pelanggan itu publik atau internal.',
  chips: { customer_id: 'ID pelanggan', account_id: 'ID akun', reason: 'alasan' },
  chipHints: {
    customer_id: 'Kirim tidak menyebutkan apakah publik atau internal',
    account_id: 'ditentukan saat pendaftaran',
    reason: 'ditentukan saat gagal',
  },
  copyAddress: { success: 'Salin alamat “jika berhasil”', failure: 'Salin alamat “jika gagal”' },
  address: { success: 'Alamat “jika berhasil”', failure: 'Alamat “jika gagal”' },
  passed: {
    https: 'https',
    'not-local': '',
    'team-host': 'host milik tim',
    'no-fragment': 'tanpa bagian #',
    'no-duplicates': 'tanpa parameter Kirim ganda',
    'short-enough': 'di bawah 2.000 karakter',
  },
  problems: {
    https: 'Bukan https: Kirim hanya menerima http untuk alamat lokal',
    'not-local': 'Hanya komputer lokal: tidak berguna bagi pelanggan di tempat lain',
    'team-host': (host) => `Host bukan milik tim: ${host}`,
    'no-fragment': 'Memiliki bagian #: yang ditambahkan Kirim dapat hilang',
    'no-duplicates': 'Sudah memuat salah satu parameter Kirim, jadi akan muncul dua kali',
    'short-enough': 'Lebih panjang dari 2.000 karakter',
  },
  sameHost: (count, loaded, host) =>
    count === loaded
      ? `Semua ${loaded} tautan yang dimuat mengarah ke ${host}`
      : `${count} dari ${loaded} tautan yang dimuat mengarah ke ${host}`,
  noOtherToHost: (host) => `Tidak ada tautan lain yang dimuat yang mengarah ke ${host}`,
  previousToHost: (host) => `Sebelumnya yang mengarah ke ${host}`,
  nextToHost: (host) => `Berikutnya yang mengarah ke ${host}`,
  openAsFailed: 'Lihat halaman yang dilihat pelanggan',
  opensAsFailed: 'Membuka halaman untuk pelanggan seolah-olah pendaftaran gagal.',
  countsAsVisit: 'Pengelola halaman itu mungkin menghitungnya sebagai kunjungan.',
  onlyShown: 'ID pelanggan dikirim sebagai CUSTOMER_ID. simulated=1 hanya ditampilkan di sini dan tidak dikirim.',
  openInNewTab: 'Buka di tab baru',
  reason: 'Alasan yang dilihat pelanggan',
  noReason: 'Belum dipilih',
  reasonPasted: 'Diambil dari alamat yang ditempel.',
  whoActs: 'Yang perlu bertindak',
  sameLink: 'Pakai tautan yang sama lagi?',

  details: 'Rincian',
  linkId: 'ID tautan',
  readAloud: 'Cara membacakan',
  status: 'Status dari Kirim',
  created: 'Dibuat',
  expires: 'Waktu kedaluwarsa',
  consumed: 'Dipakai',
  technical: 'Teknis',
  internalId: 'ID pelanggan internal',
  internalIdHint: 'ID internal Kirim — tidak dapat dipakai di alamat',
  copy: (what) => `Salin ${what.startsWith('ID') ? what : what.toLowerCase()}`,
  none: '–',

  provenance: 'Asal data',
  readFromKirim: (clock, reference, milliseconds) =>
    `Dibaca dari Kirim pukul ${clock} · ${reference === null ? 'tanpa referensi' : `ref ${reference}`} · ${took(milliseconds)}`,
  source: 'Sumber',

  copyIncident: 'Salin rincian insiden',
  copyAs: { chat: 'Obrolan', markdown: 'Markdown', json: 'JSON' },
  copyAsLabel: 'Salin insiden sebagai',
  copyAsName: (format) => `Salin insiden sebagai ${format}`,
  incident: {
    chat: 'Rincian insiden',
    markdown: 'Rincian insiden dalam Markdown',
    json: 'Rincian insiden sebagai JSON',
  },
  copyReply: 'Salin balasan',
  reply: 'Balasan',

  capital: (letter) => `${letter} besar`,
  signs: { '-': 'tanda hubung', _: 'garis bawah' },

  viewAddress: 'Tautan ke tampilan ini',
  viewDetails: 'Rincian tampilan ini',

  bundle: {
    title: (last4, state) => `Tautan penyiapan …${last4} — ${state}`,
    customer: 'Pelanggan',
    numbers: 'Nomor',
    numbersAtKirim: (count, statuses) =>
      `${count === 0 ? 'tidak ada' : count} di Kirim${statuses === '' ? '' : ` (${statuses})`}`,
    linkId: 'ID tautan',
    status: 'Status',
    created: 'Dibuat',
    expires: 'Waktu kedaluwarsa',
    used: 'Dipakai',
    ifItWorks: 'Jika berhasil',
    ifItFails: 'Jika gagal',
    reason: 'Alasan terlihat',
    kirimsOwnPage: 'Halaman milik Kirim',
    read: 'Dibaca',
    fromKirim: (reference, milliseconds, local) =>
      `dari Kirim, ref ${reference}, ${took(milliseconds)} (${local} waktu pengirim)`,
    trouble: 'Masalah',
    origins: {
      kirim: 'asal Kirim',
      console: 'asal server konsol',
      connection: 'asal koneksi',
      'sign-in': 'asal sesi',
    },
    view: 'Tampilan',
    none: '–',
  },
};
