import type { SetupLinkStatus } from '../../../contract/setup-link.ts';
import type { Dictionary } from '../dictionary.ts';

const words: Record<SetupLinkStatus, string> = {
  active: 'aktif',
  consumed: 'terpakai',
  expired: 'kedaluwarsa',
  revoked: 'dicabut',
};

function kind(status: SetupLinkStatus | null): string {
  return status === null ? '' : ` ${words[status]}`;
}

/** Words of a customer's setup links, in Indonesian. `status` is the chosen filter, null for all. */
export const setupLinks: Dictionary['setupLinks'] = {
  title: 'Tautan penyiapan',
  documentTitle: (name, filter) => [filter, name, 'Tautan penyiapan'].filter(Boolean).join(' · '),
  caption: (name, loaded) => `Tautan penyiapan ${name}, terbaru lebih dahulu, ${loaded} dimuat`,
  filterLabel: 'Filter menurut status',
  all: 'Semua',
  statuses: { active: 'Aktif', consumed: 'Terpakai', expired: 'Kedaluwarsa', revoked: 'Dicabut' },
  columns: {
    link: 'Tautan',
    status: 'Status',
    outcome: 'Masa berlaku atau hasil',
    redirects: 'Pengalihan',
    created: 'Dibuat',
    actions: 'Tindakan',
  },
  actionsFor: (last4) => `Tindakan untuk tautan berakhiran ${last4}`,
  atLeast: (count) => `${count}+`,
  among: (count, loaded) =>
    loaded === 1 ? `${count} dalam satu-satunya tautan yang dimuat` : `${count} di antara ${loaded} yang dimuat`,
  unknownStatusInAddress: (raw) => `Alamat memuat status yang tidak dikenal (“${raw}”). Semua tautan ditampilkan.`,

  runsOut: (relative) => `Berakhir ${relative}`,
  runsOutOn: 'Berakhir',
  used: (relative) => `Dipakai ${relative}`,
  usedOn: 'Dipakai',
  ranOut: (relative) => `Kedaluwarsa ${relative}`,
  ranOutOn: 'Kedaluwarsa',
  revoked: 'Dicabut',
  wouldHaveRunOut: 'seharusnya berakhir',
  expiry: 'Waktu kedaluwarsa',
  timeNotGiven: 'waktu tidak tercantum',
  runsOutSoon: 'segera berakhir',
  noLongerListed: 'tidak tercantum lagi',
  pastItsExpiry: 'lewat masa berlaku',
  pastItsExpiryHint:
    'Kirim masih melaporkan Aktif. Masa berlakunya sudah habis, jadi kemungkinan besar tautan akan ditolak.',
  linkEnding: 'Tautan berakhiran',
  rowLink: (last4, state) => `Tautan berakhiran ${last4}, ${state}`,
  lastFourNotGiven: 'empat karakter terakhir tidak tercantum',
  statusNotGiven: 'tidak tercantum',

  ifItWorks: 'Jika berhasil',
  ifItFails: 'Jika gagal',
  kirimsOwnPage: 'Halaman milik Kirim',
  checkAddress: 'Periksa alamat ini',
  addressFaults: {
    'local-only': 'hanya komputer lokal',
    'not-https': 'bukan https',
    unreadable: 'bukan alamat',
    'holds-a-user-name': 'memuat nama pengguna',
    'too-long': 'lebih dari 2.000 karakter',
  },

  count: (loaded, status) => `${loaded} tautan${kind(status)}`,
  countReadable: (read, sent) => `${read} dari ${sent} tautan terbaca`,
  countPartial: (loaded) => `${loaded} dimuat · masih ada lagi`,
  countCapped: (loaded, status) => `${loaded} tautan${kind(status)} terbaru · Kirim mungkin menyimpan yang lebih lama`,
  countOdd: (loaded) => `${loaded} dimuat · Kirim memiliki lebih banyak, tetapi tidak memberikan cara mengambilnya`,
  countCached: (loaded, isAsking) =>
    `${loaded} tautan di antara yang sudah dimuat${isAsking ? ' · Memeriksa ke Kirim…' : ''}`,

  endComplete: (loaded) =>
    loaded === 1 ? 'Hanya satu tautan yang diberikan Kirim.' : `Itulah semua ${loaded} tautan yang diberikan Kirim.`,
  endCapped: (loaded, status) =>
    status === null
      ? `Kirim memberikan ${loaded} tautan terbaru. Dengan memilih status, tautan lama dengan status itu mungkin muncul.`
      : `Kirim memberikan ${loaded} tautan${kind(status)} terbaru dan tidak memberikan cara untuk memuat yang lebih lama.`,
  endOdd: 'Menurut Kirim masih ada tautan yang lebih lama, tetapi tidak ada cara untuk memuatnya.',

  loading: 'Memuat tautan penyiapan',
  stillWaiting: (seconds) => `Masih menunggu Kirim… ${seconds} detik`,
  stillWaitingAnnounced: 'Masih menunggu Kirim',
  loadMore: (loaded) => (loaded === null ? 'Muat lebih banyak tautan' : `Muat lebih banyak tautan (${loaded} dimuat)`),
  loadingMore: 'Memuat…',
  loadedMore: (added, total) => `${added} tautan lagi dimuat. Total ${total}.`,
  unaffected: (loaded) =>
    loaded === 1 ? 'Tautan di atas tidak terpengaruh.' : `${loaded} tautan di atas tidak terpengaruh.`,
  dropped: (read, all) => `${read} dari ${all} tautan dapat dibaca. Sisanya tidak ditampilkan daripada ditebak.`,
  droppedTitle: 'Sebagian jawaban Kirim tidak dapat dibaca',
  lostPlaceTitle: 'Kirim kehilangan posisi dalam daftar',
  lostPlaceText:
    'Penanda halaman berikutnya tidak berlaku lagi. Daftar dimuat lagi dari tautan terbaru dengan filter yang sama.',

  refresh: 'Perbarui',
  refreshed: 'Daftar tautan diperbarui',

  showAll: 'Tampilkan semua tautan',
  thisCustomer: 'pelanggan ini',
};
