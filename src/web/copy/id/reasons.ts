import type { ReasonWords } from '../reasons.ts';

/** The dictionary of reasons, in Indonesian. */
export const reasons: ReasonWords = {
  ourWording: 'Penjelasan kami, bukan dari Kirim.',
  notInDictionary: 'Belum ada di kamus kami.',
  whoActs: { customer: 'Pelanggan', us: 'Kita', kirim: 'Kirim', meta: 'Meta' },
  sameLinkUsable: {
    yes: 'Bisa, selama masih aktif.',
    'after-the-cause-is-gone': 'Bisa, setelah penyebabnya teratasi dan selama masih aktif.',
    no: 'Tidak ada gunanya.',
  },
  reasons: {
    signup_cancelled: {
      meaning: 'Jendela pendaftaran Meta ditutup atau dibatalkan sebelum selesai.',
      whoActs: 'customer',
      sameLinkUsable: 'yes',
      reply:
        'Sepertinya jendela Meta ditutup sebelum langkah terakhir. Silakan buka kembali tautan yang sama dan ikuti sampai selesai; hanya perlu beberapa menit.',
    },
    token_exchange_failed: {
      meaning:
        'Proses di jendela Meta selesai, tetapi Kirim tidak dapat mengubah jawabannya menjadi akses. Sering kali karena terlalu lama.',
      whoActs: 'customer',
      sameLinkUsable: 'yes',
      reply:
        'Langkah terakhir terlalu lama sehingga tidak diterima. Silakan buka kembali tautan yang sama dan selesaikan tanpa jeda. Jika terjadi lagi, beri tahu kami waktunya dan kami akan menindaklanjuti.',
    },
    token_info_failed: {
      meaning: 'Kirim mendapat akses dari Meta, tetapi tidak dapat memeriksa cakupannya.',
      whoActs: 'kirim',
      sameLinkUsable: 'yes',
      reply:
        'Pemeriksaan di akhir pendaftaran gagal; tidak ada yang salah di pihak Anda. Silakan coba sekali lagi dengan tautan yang sama. Jika gagal lagi, beri tahu kami waktunya dan kami akan menanyakannya kepada penyedia layanan.',
    },
    no_waba_found: {
      meaning: 'Pendaftaran berakhir tanpa ada akun WhatsApp Business yang dibagikan.',
      whoActs: 'customer',
      sameLinkUsable: 'yes',
      reply:
        'Pendaftaran berakhir tanpa akun WhatsApp Business. Silakan buka kembali tautan yang sama dan, saat diminta Meta, pilih akun WhatsApp Business Anda atau buat yang baru.',
    },
    phone_lookup_failed: {
      meaning: 'Akun sudah dibagikan, tetapi Kirim tidak dapat membaca nomor teleponnya dari Meta.',
      whoActs: 'meta',
      sameLinkUsable: 'yes',
      reply:
        'Akun Anda ditemukan, tetapi nomor teleponnya tidak terbaca. Silakan periksa di Meta apakah nomor sudah ditambahkan dan diverifikasi, tunggu beberapa menit, lalu buka kembali tautan yang sama.',
    },
    account_limit_reached: {
      meaning: 'Akun WhatsApp lain tidak dapat dihubungkan: batas sudah tercapai.',
      whoActs: 'us',
      sameLinkUsable: 'after-the-cause-is-gone',
      reply:
        'Nomor Anda belum dapat dihubungkan karena ada batas di pihak kami. Anda tidak perlu melakukan apa pun; kami akan memberi tahu Anda saat tautan dapat dibuka lagi.',
    },
    coexistence_mismatch: {
      meaning: 'Cara nomor dipakai di aplikasi WhatsApp Business tidak sesuai dengan jenis pendaftaran yang dipilih.',
      whoActs: 'customer',
      sameLinkUsable: 'after-the-cause-is-gone',
      reply:
        'Nomor Anda dipakai di aplikasi WhatsApp Business dengan cara yang tidak sesuai dengan pilihan Anda. Mohon beri tahu kami apakah Anda ingin tetap memakai aplikasi itu dengan nomor ini, dan kami akan menunjukkan pilihan yang tepat.',
    },
    already_onboarded: {
      meaning: 'Nomor atau akun ini sudah terhubung.',
      whoActs: 'us',
      sameLinkUsable: 'no',
      reply:
        'Nomor ini sudah terhubung, jadi tidak perlu mendaftar lagi. Jika pesan tidak sampai, beri tahu kami dan kami akan memeriksanya.',
    },
  },
};
