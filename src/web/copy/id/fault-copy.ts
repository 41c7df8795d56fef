import { dailyLimit, type FaultKind } from '../../../contract/fault.ts';
import type { FaultCopy } from '../fault-words.ts';

const says =
  (title: string, text: string): FaultCopy =>
  () => ({ title, text });

const replaceKey = 'Anda tidak dapat memperbaikinya dari sini; pengelola konsol harus menggantinya.';

/** What each kind of fault is called and means, in Indonesian. */
export const faultCopy: Record<FaultKind, FaultCopy> = {
  kirim_bad_request: ({ param }) => ({
    title: 'Kirim tidak menerima permintaan ini',
    text: `Konsol meminta sesuatu yang tidak dipahami Kirim${
      param ? `, yaitu pada “${param}”` : ''
    }. Ini kesalahan pada konsol, bukan akibat tindakan pelanggan.`,
  }),
  kirim_invalid_cursor: says(
    'Kirim kehilangan posisi kita dalam daftar',
    'Penanda halaman berikutnya kembali ditolak. Ini terus terjadi, jadi kami berhenti.',
  ),
  kirim_key_rejected: ({ code }) => ({
    title: 'Kirim menolak kunci konsol ini',
    text:
      code === 'expired_api_key'
        ? `Kunci yang disimpan di server sudah lewat tanggal berakhirnya. ${replaceKey}`
        : `Kunci yang disimpan di server salah atau sudah ditarik. ${replaceKey}`,
  }),
  kirim_subscription_inactive: says(
    'Langganan Kirim tidak aktif',
    'Kirim menghentikan sementara akses organisasi Anda sampai tagihan diselesaikan. Dari sini tidak dapat diketahui apakah tautan yang sudah diberikan kepada pelanggan masih terbuka.',
  ),
  kirim_quota_exceeded: says(
    'Kuota paket Kirim Anda sudah habis',
    'Ini bukan batas kecepatan per menit, jadi menunggu beberapa detik tidak membantu. Paket harus dinaikkan, atau tunggu periode kuota berikutnya.',
  ),
  kirim_feature_not_entitled: says(
    'Paket Kirim Anda tidak mencakup ini',
    'Menurut Kirim, paket ini tidak memiliki akses ke pelanggan dan tautan penyiapan. Tidak ada yang salah dengan pelanggan ini atau halaman ini.',
  ),
  kirim_billing: ({ message }) => ({
    title: 'Kirim menahan akses karena urusan tagihan',
    text: message === '' ? 'Kirim tidak menyebutkan alasannya.' : 'Kata Kirim sendiri:',
    quotesMessage: message !== '',
  }),
  kirim_forbidden: says(
    'Kunci ini tidak boleh melihat itu',
    'Kirim mengenal kunci konsol, tetapi tidak mau menampilkan ini dengannya. Kunci mungkin milik organisasi lain, atau organisasinya sedang ditangguhkan.',
  ),
  kirim_not_found: (_fault, subject, isBeside = false) => {
    switch (subject.what) {
      case 'customer':
        return {
          title: 'Tidak ada pelanggan dengan ID ini',
          text: `Kirim tidak memiliki ${subject.id} yang dapat dilihat konsol ini. Bandingkan huruf demi huruf, atau cari lagi. Bisa juga milik organisasi lain.`,
        };
      case 'links':
        if (isBeside) {
          return {
            title: `${subject.name ?? subject.id} tidak lagi terlihat oleh konsol ini`,
            text: 'Kirim tidak lagi menemukan siapa pun dengan ID ini. Yang tampil tetap seperti saat dibaca.',
          };
        }
        return {
          title: 'Kirim tidak menemukan tautan pelanggan ini',
          text: `Kirim mengenal pelanggan ${subject.id}, tetapi menjawab “tidak ditemukan” saat ditanya tautannya. Itu tidak sama dengan tidak punya tautan.`,
        };
      case 'customers':
      case 'page':
      case 'export':
        return {
          title: 'Kirim tidak menemukan apa pun di alamat ini',
          text: 'Konsol meminta sesuatu yang tidak dimiliki Kirim.',
        };
    }
  },
  kirim_conflict: says(
    'Ini berubah sebelum permintaan tiba',
    'Kirim menolak karena ada yang tidak lagi seperti yang diketahui konsol.',
  ),
  kirim_unprocessable: says(
    'Kirim tidak dapat memakai permintaan ini',
    'Konsol meminta sesuatu yang dipahami Kirim, tetapi tidak dapat dilakukan. Ini kesalahan pada konsol.',
  ),
  kirim_rate_limited: says(
    'Kirim meminta kita melambat',
    'Organisasi Anda berbagi satu jatah dengan semua yang berkomunikasi dengan Kirim.',
  ),
  kirim_error: says(
    'Ada masalah di pihak Kirim',
    'Permintaan sampai di Kirim dan gagal di sana. Biasanya berhasil jika dicoba lagi.',
  ),
  kirim_unavailable: says(
    'Kirim tidak menjawab dengan semestinya',
    'Sesuatu di depan Kirim menolak permintaan. Biasanya pulih dalam beberapa menit.',
  ),
  kirim_gateway_timeout: says(
    'Kirim terlalu lama menjawab',
    'Gerbang Kirim menunggu jawaban lalu menyerah. Biasanya pulih dalam beberapa menit.',
  ),
  kirim_unexpected_status: ({ upstream_status }) => ({
    title: 'Kirim menjawab dengan cara yang tidak dikenal',
    text: `Jawabannya berstatus ${upstream_status ?? 'tidak diketahui'}, yang tidak memiliki arti bagi konsol.`,
  }),
  upstream_invalid: says(
    'Jawaban Kirim tidak dapat kami baca',
    'Bentuk jawabannya tidak seperti yang didokumentasikan Kirim. Lebih baik tidak menampilkan apa pun daripada menebak.',
  ),
  upstream_too_large: says(
    'Jawaban Kirim terlalu besar untuk dibaca',
    'Server konsol berhenti membaca pada 2 MiB, agar satu jawaban tidak melumpuhkan konsol.',
  ),
  upstream_redirect: says(
    'Kirim mengarahkan kita ke tempat lain',
    'Jawabannya menunjuk ke alamat lain, dan konsol tidak pernah membawa kuncinya ke sana. Pengelola konsol sebaiknya memeriksa alamat yang dipasang.',
  ),
  upstream_incomplete: says(
    'Jawaban Kirim terputus di tengah',
    'Koneksi server kami ke Kirim tertutup sebelum jawaban lengkap, dua kali berturut-turut.',
  ),
  upstream_unreachable: says(
    'Server konsol tidak dapat menghubungi Kirim',
    'Peramban Anda dan konsol baik-baik saja; koneksi server kami ke Kirim yang tidak.',
  ),
  upstream_dns: says(
    'Server konsol tidak menemukan Kirim',
    'Nama Kirim tidak dapat dicari dari server kami. Pengelola konsol sebaiknya memeriksa jaringan dan alamat yang dipasang.',
  ),
  upstream_tls: says(
    'Server konsol tidak memercayai koneksi ke Kirim',
    'Enkripsi koneksi tidak dapat diverifikasi, jadi tidak ada yang dikirimkan. Pengelola konsol harus memeriksanya.',
  ),
  upstream_timeout: says('Kirim terlalu lama menjawab', 'Server konsol menunggu lalu menyerah.'),
  breaker_open: says(
    'Konsol memberi Kirim jeda',
    'Beberapa permintaan gagal berturut-turut, jadi server konsol menunggu sebentar sebelum bertanya lagi.',
  ),
  local_rate_limited: ({ code }) => ({
    title: 'Konsol sedang menahan diri',
    text: `${
      code === dailyLimit
        ? 'Anda sudah membaca sebanyak yang boleh dibaca satu orang dalam sehari di sini.'
        : 'Konsol ini sudah memakai bagiannya dari jatah organisasi Anda.'
    } Kirim tidak menolak apa pun.`,
  }),
  invalid_request: ({ param }) => ({
    title: 'Server konsol tidak menerima permintaan ini',
    text: `Halaman meminta sesuatu yang ditolak servernya sendiri${param ? `: “${param}” tidak benar` : ''}. Tidak ada yang dikirimkan ke Kirim.`,
  }),
  token_refused: says(
    'Itu bukan ID pelanggan',
    'Itu tampak seperti token tautan yang masih berlaku, yang membuka pendaftaran pelanggan. Tidak ada yang dikirimkan ke Kirim.',
  ),
  route_not_found: says(
    'Server konsol tidak mengenal permintaan ini',
    'Versi halaman ini dan servernya mungkin berbeda. Muat ulang halaman untuk menyamakannya.',
  ),
  method_not_allowed: says(
    'Server konsol hanya membaca',
    'Halaman mencoba sesuatu selain membaca. Ini kesalahan pada konsol.',
  ),
  wrong_host: says(
    'Konsol dibuka dengan nama yang bukan miliknya',
    'Untuk melindungi kunci, servernya hanya menjawab nama yang disiapkan untuknya. Buka alamat yang ditampilkannya saat dijalankan.',
  ),
  cross_site: says(
    'Server konsol menolak permintaan dari situs lain',
    'Untuk melindungi kunci, server hanya menjawab halamannya sendiri. Buka alamat konsol di sebuah tab.',
  ),
  page_limit: says(
    'Pelihat membaca 10 halaman dari sebuah daftar',
    'Halaman dihitung dari yang pertama. Pilih status agar tautan lebih sedikit, segarkan (Shift+r) untuk mulai dari awal, atau minta operator untuk membaca selanjutnya.',
  ),
  console_error: says(
    'Ada masalah di server konsol',
    'Kesalahan ada pada konsol, bukan pada Kirim. Pengelolanya dapat menemukan permintaan ini dari referensinya.',
  ),
  audit_unavailable: says(
    'Konsol tidak dapat menyimpan catatannya',
    'Pelanggan hanya ditampilkan selama konsol dapat mencatat siapa yang melihat. Pengelola konsol harus menyediakan tempat untuk itu.',
  ),
  session_expired: says('Sesi Anda sudah berakhir', 'Masuk lagi dan Anda langsung kembali ke tampilan ini.'),
  no_role: says(
    'Akun Anda tidak memiliki akses ke konsol ini',
    'Anda sudah masuk, tetapi tidak berada dalam grup yang boleh memakainya. Hubungi pengelola konsol.',
  ),
  login_unavailable: says(
    'Saat ini tidak dapat masuk',
    'Layanan masuk tidak menjawab. Yang sudah masuk dapat terus bekerja.',
  ),
  console_unreadable: ({ message }) => ({
    title: 'Jawaban server konsol tidak dapat kami baca',
    text: `Sesuatu di antara halaman ini dan server konsol menjawab sebagai gantinya (${message}).`,
  }),
  console_unreachable: says(
    'Server konsol tidak menjawab',
    'Internet Anda berfungsi, tetapi server alat ini tidak menanggapi.',
  ),
  page_crashed: says(
    'Bagian halaman ini berhenti bekerja',
    'Kesalahan ada pada konsol. Bagian lain tetap berfungsi dan tidak ada yang berubah di Kirim.',
  ),
  offline: says('Anda sedang luring', 'Kami lanjutkan dari titik terakhir setelah koneksi kembali.'),
  browser_timeout: (_fault, { what }) => ({
    title: 'Tidak ada jawaban setelah 15 detik',
    text:
      what === 'export'
        ? 'Tidak diketahui apakah server konsol sudah mencatatnya. Mencoba lagi aman.'
        : 'Tidak diketahui apakah Kirim menerima permintaan itu. Membaca lagi aman.',
  }),
};
