type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
export type Business = readonly [name: string, zone: Zone];

const wib = 'Asia/Jakarta';
const wita = 'Asia/Makassar';
const wit = 'Asia/Jayapura';

/** Invented businesses, newest customer first, as a partner that resells WhatsApp access in Indonesia would have them. */
export const businesses: readonly Business[] = [
  ['Warung Bu Yanti', wib],
  ['Klinik Pratama Sehat Bersama', wib],
  ['PT Lintas Samudra Logistik', wib],
  ['Koperasi Simpan Pinjam Mitra Usaha Sejahtera', wib],
  ['SMP Nusa Bakti', wita],
  ['Toko Bangunan Sinar Abadi (新光)', wib],
  ['Bengkel Motor Pak Darto', wib],
  ['Hotel Bukit Segara', wita],
  ['Kopi Tepi Rel', wib],
  ['CV Anugerah Teknik Mandiri', wib],
  ['Laundry Kilat 24 Jam', wib],
  ['Apotek Waras Farma', wib],
  ['The Banyan Lane Dental Studio', wita],
  ['RM Padang Salero Denai', wib],
  ['PT Hartono Widjaja Elektronik', wib],
  ['Bimbel Cerdas Ceria', wib],
  ['Travel Umroh Cahaya Raudhah', wib],
  ['Pabrik Tahu Haji Mulyono', wib],
  ['Batik Tulis Ning Ratri', wib],
  ['Ojek Sayur Segar', wib],
  ['Yayasan Pendidikan dan Pemberdayaan Masyarakat Pesisir Nusantara Timur Raya', wit],
  ['Gudang Ikan Beku Teluk Biru', wita],
  ['Sewa Tenda Pak RT', wib],
  ['Fajar Kencana Rent Car', wita],
  ['Optik Terang', wib],
  ['Barbershop Rapi Jaya', wib],
  ['PT Agro Mekar Lestari', wita],
  ['Rumah Singgah Kucing Oren', wib],
  ['Klinik Hewan drh. Prameswari', wib],
  ['Tan Brothers Hardware & Paint', wib],
  ['Katering Dapur Eyang', wib],
  ['Pesantren Al-Hikmah Lereng Hijau', wib],
  ['Percetakan Tinta Emas', wib],
  ['Depot Air Minum Tirta Wening', wita],
  ['Bank Sampah Kampung Resik', wib],
  ['Salon Cantik Mbak Wulan', wib],
  ['PT Karya Baja Perkasa Konstruksi', wib],
  ['Kost Putri Melati Residence', wib],
  ['Papua Highland Coffee Traders', wit],
  ['Toko Emas Gunung Mas (金山)', wib],
  ['Penginapan Raja Laut', wit],
  ['Martabak Bang Ucok', wib],
  ['Akademi Renang Lumba-Lumba', wib],
  ['PT Nusantara Digital Pratama', wib],
  ['Studio Foto Kenangan Indah', wib],
  ['Koperasi Nelayan Tanjung Bira Makmur', wita],
  ['Roti Bakar Om Liem', wib],
  ['Asuransi Tenang Syariah Cabang Utama', wib],
  ['Bali Reef Dive Operator', wita],
  ['Toko Kue Ny. Tjandra', wib],
  ['Rumah Sakit Ibu dan Anak Bunda Kasih', wib],
  ['Servis AC Dingin Terus', wib],
  ['Mebel Jati Ukir Pak Sastro', wib],
  ['Pondok Madu Hutan Flores', wita],
  ['Ekspedisi Kargo Cendrawasih', wit],
  ['Zhang & Halim Tax Consultants', wib],
  ['TK Pelangi Kecil', wib],
  ['Futsal Arena Gol', wib],
  ['Nasi Kuning Mama Ona', wita],
  ['UD Tani Subur', wib],
  ['Perumahan Griya Asri Permai', wib],
  ['Toko Buku Aksara Lama', wib],
  ['PT Energi Surya Khatulistiwa', wita],
  ['Kelontong Cik Mei', wib],
  ['Universitas Terbuka Cakrawala, Pusat Layanan Mahasiswa Jarak Jauh dan Alumni', wib],
  ['Gym Otot Kawat', wib],
  ['Penjahit Kebaya Sekar Arum', wib],
  ['Sagu Lestari Ambon', wit],
  ['Bengkel Las Setia Kawan', wita],
  ['Jamu Mbok Sum', wib],
  ['Event Organizer Riuh Rendah', wib],
  ['Notaris Gunawan Tedjasukmana, S.H., M.Kn.', wib],
];

/** The name as it would stand in an address: `Warung Bu Yanti` gives `warung-bu-yanti.example`. */
export function domainOf(name: string): string {
  const label = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-|-$/g, '');
  return `${label}.example`;
}
