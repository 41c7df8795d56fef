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
    text: `Kirim tidak memahami permintaan konsol${
      param ? ` dan menunjuk “${param}”` : ''
    }. Kirim wajar menolaknya: ini kesalahan pada konsol, bukan akibat tindakan pelanggan.`,
  }),
  kirim_invalid_cursor: says(
    'Kirim kehilangan posisi dalam daftar',
    'Penanda halaman berikutnya kembali ditolak. Karena ini terus terjadi, pemuatan dihentikan.',
  ),
  kirim_key_rejected: ({ code }) => ({
    title: 'Kirim menolak kunci konsol ini',
    text:
      code === 'expired_api_key'
        ? `Kunci yang disimpan di server sudah melewati tanggal berakhirnya. ${replaceKey}`
        : `Kunci yang disimpan di server salah atau sudah dicabut. ${replaceKey}`,
  }),
  kirim_subscription_inactive: says(
    'Langganan Kirim tidak aktif',
    'Kirim menghentikan sementara akses organisasi Anda sampai tagihan diselesaikan. Dari sini tidak dapat diketahui apakah tautan yang sudah diberikan kepada pelanggan masih dapat dibuka.',
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
    title: 'Kirim menahan akses karena masalah tagihan',
    text: message === '' ? 'Kirim tidak menyebutkan alasannya.' : 'Pesan dari Kirim:',
    quotesMessage: message !== '',
  }),
  kirim_forbidden: says(
    'Kunci ini tidak memiliki akses ke data itu',
    'Kirim mengenali kunci konsol, tetapi tidak mengizinkannya membaca data ini. Kunci mungkin milik organisasi lain, atau organisasinya sedang ditangguhkan.',
  ),
  kirim_not_found: (_fault, subject, isBeside = false) => {
    switch (subject.what) {
      case 'customer':
        return {
          title: 'Tidak ada pelanggan dengan ID ini',
          text: `Kirim tidak memiliki ${subject.id} yang dapat dilihat konsol ini. Bandingkan karakter demi karakter, atau cari lagi. ID itu mungkin juga milik organisasi lain.`,
        };
      case 'links':
        if (isBeside) {
          return {
            title: `${subject.name ?? subject.id} tidak dapat dilihat lagi oleh konsol ini`,
            text: 'Kirim tidak menemukan pelanggan dengan ID ini lagi. Yang tampil tetap seperti saat dibaca.',
          };
        }
        return {
          title: 'Kirim tidak menemukan tautan pelanggan ini',
          text: `Kirim mengenal pelanggan ${subject.id}, tetapi menjawab “tidak ditemukan” saat diminta tautannya. Itu tidak berarti pelanggan tidak memiliki tautan.`,
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
    'Data berubah sebelum permintaan tiba',
    'Kirim menolak karena datanya tidak lagi sama dengan yang diketahui konsol.',
  ),
  kirim_unprocessable: says(
    'Kirim tidak dapat memproses permintaan ini',
    'Konsol meminta sesuatu yang dipahami Kirim, tetapi tidak dapat dilakukan. Ini kesalahan pada konsol.',
  ),
  kirim_rate_limited: says(
    'Kirim meminta kita memperlambat permintaan',
    'Satu jatah organisasi Anda dipakai bersama oleh semua sistem yang terhubung ke Kirim.',
  ),
  kirim_error: says(
    'Ada masalah di pihak Kirim',
    'Permintaan sampai di Kirim dan gagal di sana. Biasanya berhasil jika dicoba lagi.',
  ),
  kirim_unavailable: says(
    'Kirim tidak menjawab dengan semestinya',
    'Sistem di depan Kirim menolak permintaan. Biasanya pulih dalam beberapa menit.',
  ),
  kirim_gateway_timeout: says(
    'Kirim terlalu lama menjawab',
    'Gateway Kirim berhenti menunggu jawaban. Biasanya pulih dalam beberapa menit.',
  ),
  kirim_unexpected_status: ({ upstream_status }) => ({
    title: 'Kirim menjawab dengan cara yang tidak dikenal',
    text: `Status jawabannya ${upstream_status ?? 'tidak diketahui'}, yang tidak dikenal konsol.`,
  }),
  upstream_invalid: says(
    'Jawaban Kirim tidak dapat dibaca',
    'Bentuk jawabannya tidak seperti yang didokumentasikan Kirim. Lebih baik tidak menampilkan apa pun daripada menebak.',
  ),
  upstream_too_large: says(
    'Jawaban Kirim terlalu besar untuk dibaca',
    'Server konsol berhenti membaca pada 2 MiB, agar satu jawaban tidak melumpuhkan konsol.',
  ),
  upstream_redirect: says(
    'Kirim mengalihkan ke alamat lain',
    'Jawabannya menunjuk ke alamat lain, dan konsol tidak pernah membawa kuncinya ke sana. Pengelola konsol sebaiknya memeriksa alamat yang diatur.',
  ),
  upstream_incomplete: says(
    'Jawaban Kirim terputus di tengah',
    'Koneksi server konsol ke Kirim tertutup sebelum jawaban lengkap, dua kali berturut-turut.',
  ),
  upstream_unreachable: says(
    'Server konsol tidak dapat menghubungi Kirim',
    'Peramban Anda dan konsol berfungsi; yang bermasalah adalah koneksi server konsol ke Kirim.',
  ),
  upstream_dns: says(
    'Server konsol tidak menemukan Kirim',
    'Nama host Kirim tidak dapat ditemukan dari server konsol. Pengelola konsol sebaiknya memeriksa jaringan dan alamat yang diatur.',
  ),
  upstream_tls: says(
    'Server konsol tidak memercayai koneksi ke Kirim',
    'Enkripsi koneksi tidak dapat diverifikasi, jadi tidak ada yang dikirimkan. Pengelola konsol harus memeriksanya.',
  ),
  upstream_timeout: says(
    'Kirim terlalu lama menjawab',
    'Server konsol menunggu jawaban Kirim, lalu berhenti. Kirim sendiri tidak melaporkan kesalahan.',
  ),
  breaker_open: says(
    'Konsol menjeda permintaan ke Kirim',
    'Beberapa permintaan gagal berturut-turut, jadi server konsol menunggu sebentar sebelum mencoba lagi.',
  ),
  local_rate_limited: ({ code }) => ({
    title: 'Konsol sedang membatasi permintaan',
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
    'Itu tampaknya token rahasia sebuah tautan, yang dipakai pelanggan untuk mendaftar. Tidak ada yang dikirimkan ke Kirim.',
  ),
  route_not_found: says(
    'Server konsol tidak mengenal permintaan ini',
    'Versi halaman ini dan servernya mungkin berbeda. Muat ulang halaman untuk menyamakannya.',
  ),
  method_not_allowed: says(
    'Server konsol hanya melayani pembacaan',
    'Halaman mencoba hal selain membaca. Ini kesalahan pada konsol.',
  ),
  wrong_host: says(
    'Konsol dibuka dengan nama yang tidak dikenalnya',
    'Untuk melindungi kunci, servernya hanya menjawab nama yang sudah diatur. Buka alamat yang ditampilkannya saat dijalankan.',
  ),
  cross_site: says(
    'Server konsol menolak permintaan dari situs lain',
    'Untuk melindungi kunci, server hanya menjawab halamannya sendiri. Buka alamat konsol di sebuah tab.',
  ),
  page_limit: says(
    'Pembaca dapat membaca 10 halaman dari satu daftar',
    'Halaman dihitung dari yang pertama. Pilih status agar tautan lebih sedikit, perbarui (Shift+r) untuk mulai dari awal, atau minta operator untuk membaca selanjutnya.',
  ),
  console_error: says(
    'Ada masalah di server konsol',
    'Kesalahan ada pada konsol, bukan pada Kirim. Pengelola konsol dapat menemukan permintaan ini dari referensinya.',
  ),
  audit_unavailable: says(
    'Konsol tidak dapat menyimpan catatannya',
    'Pelanggan hanya ditampilkan selama konsol dapat mencatat siapa yang melihat. Pengelola konsol harus menyediakan ruang penyimpanan.',
  ),
  session_expired: says('Sesi Anda sudah berakhir', 'Silakan masuk lagi; Anda langsung kembali ke tampilan ini.'),
  no_role: says(
    'Akun Anda tidak memiliki akses ke konsol ini',
    'Anda sudah masuk, tetapi tidak berada dalam grup yang boleh memakainya. Hubungi pengelola konsol.',
  ),
  login_unavailable: says(
    'Saat ini tidak dapat masuk',
    'Layanan masuk tidak menjawab. Yang sudah masuk dapat terus bekerja.',
  ),
  console_unreadable: ({ message }) => ({
    title: 'Jawaban server konsol tidak dapat dibaca',
    text: `Sistem lain di antara halaman ini dan server konsol menjawab sebagai gantinya (${message}).`,
  }),
  console_unreachable: says(
    'Server konsol tidak menjawab',
    'Internet Anda berfungsi, tetapi server konsol tidak merespons.',
  ),
  page_crashed: says(
    'Bagian halaman ini berhenti berfungsi',
    'Kesalahan ada pada konsol. Bagian lain tetap berfungsi dan tidak ada yang berubah di Kirim.',
  ),
  offline: says('Koneksi internet Anda terputus', 'Dilanjutkan dari titik terakhir setelah koneksi kembali.'),
  browser_timeout: (_fault, { what }) => ({
    title: 'Tidak ada jawaban setelah 15 detik',
    text:
      what === 'export'
        ? 'Tidak diketahui apakah server konsol sudah mencatatnya. Mencoba lagi aman.'
        : 'Tidak diketahui apakah Kirim menerima permintaan itu. Membaca lagi aman.',
  }),
};
