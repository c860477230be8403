import { named } from './wording.ts';

/** What a village may spend on: sub-fields and activities (Permendagri 20/2018). Each kabupaten opens more, `.90` to `.99`. */
export const ACTIVITIES = named(`
1.1 Penyelenggaraan Belanja Penghasilan Tetap, Tunjangan dan Operasional Pemerintahan Desa
1.1.01 Penyediaan Penghasilan Tetap dan Tunjangan Kepala Desa
1.1.02 Penyediaan Penghasilan Tetap dan Tunjangan Perangkat Desa
1.1.03 Penyediaan Jaminan Sosial bagi Kepala Desa dan Perangkat Desa
1.1.04 Penyediaan Operasional Pemerintah Desa (ATK, Honor PKPKD dan PPKD dll)
1.1.05 Penyediaan Tunjangan BPD
1.1.06 Penyediaan Operasional BPD (rapat, ATK, Makan Minum, Pakaian Seragam, Listrik dll)
1.1.07 Penyediaan Insentif/Operasional RT/RW
1.2 Sarana dan Prasarana Pemerintahan Desa
1.2.01 Penyediaan Sarana (Aset Tetap) Perkantoran/Pemerintahan
1.2.02 Pemeliharaan Gedung/Prasarana Kantor Desa
1.2.03 Pembangunan/Rehabilitasi/Peningkatan Gedung/Prasarana Kantor Desa
1.3 Administrasi Kependudukan, Pencatatan Sipil, Statistik dan Kearsipan
1.3.01 Pelayanan Administrasi Umum dan Kependudukan
1.3.02 Penyusunan, Pendataan, dan Pemutakhiran Profil Desa
1.3.03 Pengelolaan Administrasi dan Kearsipan Pemerintahan Desa
1.3.04 Penyuluhan dan Penyadaran Masyarakat tentang Kependudukan dan Capil
1.3.05 Pemetaan dan Analisis Kemiskinan Desa secara Partisipatif
1.4 Tata Praja Pemerintahan, Perencanaan, Keuangan dan Pelaporan
1.4.01 Penyelenggaraan Musyawarah Perencanaan Desa/Pembahasan APBDes (Reguler)
1.4.02 Penyelenggaraan Musyawarah Desa Lainnya (musdus, rembug warga; non-reguler)
1.4.03 Penyusunan Dokumen Perencanaan Desa (RPJMDesa/RKPDesa dll)
1.4.04 Penyusunan Dokumen Keuangan Desa (APBDes, APBDes Perubahan, LPJ dll)
1.4.05 Pengelolaan Administrasi/ Inventarisasi/Penilaian Aset Desa
1.4.06 Penyusunan Kebijakan Desa (Perdes/Perkades selain Perencanaan/Keuangan)
1.4.07 Penyusunan Laporan Kepala Desa, LPPDesa dan Informasi Kepada Masyarakat
1.4.08 Pengembangan Sistem Informasi Desa
1.4.09 Koordinasi/Kerjasama Penyelenggaraan Pemerintahan & Pembangunan Desa
1.4.10 Dukungan & Sosialisasi Pelaksanaan Pilkades, Pemilihan Ka. Kewilayahan & BPD
1.4.11 Penyelenggaraan Lomba Antar Kewilayahan dan Pengiriman Kontingen Lomba Desa
1.5 Pertanahan
1.5.01 Sertifikasi Tanah Kas Desa
1.5.02 Administrasi Pertanahan (Pendaftaran Tanah dan Pemberian Registrasi Agenda Pertanahan)
1.5.03 Fasilitasi Sertifikasi Tanah untuk Masyarakat Miskin
1.5.04 Kegiatan Mediasi Konflik Pertanahan
1.5.05 Kegiatan Penyuluhan Pertanahan
1.5.06 Administrasi Pajak Bumi dan Bangunan (PBB)
1.5.07 Penentuan/Penegasan/Pembangunan Batas/Patok Tanah Desa
2.1 Pendidikan
2.1.01 Penyelenggaraan PAUD/TK/TPA/TKA/TPQ/Madrasah Nonformal Milik Desa (honor, pakaian, operasional)
2.1.02 Dukungan Penyelenggaraan PAUD (APE, sarana)
2.1.03 Penyuluhan dan Pelatihan Pendidikan Bagi Masyarakat
2.1.04 Pemeliharaan Sarana Prasarana Perpustakaan/Taman Bacaan/Sanggar Belajar Milik Desa
2.1.05 Pemeliharaan Sarana Prasarana PAUD/TK/TPA/TKA/TPQ/Madrasah Nonformal Milik Desa
2.1.06 Pembangunan/Rehabilitasi/Pengadaan Sarana Prasarana/APE PAUD/TK/TPA/TKA/TPQ/Madrasah Nonformal Milik Desa
2.1.07 Pembangunan/Rehabilitasi/Peningkatan Perpustakaan/Taman Bacaan/Sanggar Belajar Milik Desa
2.1.08 Pengelolaan Perpustakaan Milik Desa (Pengadaan Buku, Honor, Taman Baca)
2.1.09 Pengembangan dan Pembinaan Sanggar Seni dan Belajar
2.1.10 Dukungan Pendidikan bagi Siswa Miskin/Berprestasi
2.2 Kesehatan
2.2.01 Penyelenggaraan Pos Kesehatan Desa/Polindes Milik Desa (obat, Insentif, KB, dsb)
2.2.02 Penyelenggaraan Posyandu (makanan tambahan, kelas ibu hamil, kelas lansia, insentif kader)
2.2.03 Penyuluhan dan Pelatihan Bidang Kesehatan (masyarakat, tenaga, kader)
2.2.04 Penyelenggaraan Desa Siaga Kesehatan
2.2.05 Pembinaan Palang Merah Remaja (PMR) Tingkat Desa
2.2.06 Pengasuhan Bersama atau Bina Keluarga Balita (BKB)
2.2.07 Pembinaan dan Pengawasan Upaya Kesehatan Tradisional
2.2.08 Pemeliharaan Sarana Prasarana Posyandu/Polindes/PKD
2.2.09 Pembangunan/Rehabilitasi/Pengadaan Sarana Prasarana Posyandu/Polindes/PKD
2.3 Pekerjaan Umum dan Penataan Ruang
2.3.01 Pemeliharaan Jalan Desa
2.3.02 Pemeliharaan Jalan Lingkungan Permukiman/Gang
2.3.03 Pemeliharaan Jalan Usaha Tani
2.3.04 Pemeliharaan Jembatan Desa
2.3.05 Pemeliharaan Prasarana Jalan Desa (Gorong-gorong/Selokan/Parit/Drainase dll)
2.3.06 Pemeliharaan Gedung/Prasarana Balai Desa/Balai Kemasyarakatan
2.3.07 Pemeliharaan Pemakaman /Situs Bersejarah/Petilasan Milik Desa
2.3.08 Pemeliharaan Embung Milik Desa
2.3.09 Pemeliharaan Monumen/Gapura/Batas Desa
2.3.10 Pembangunan/Rehabilitasi/Peningkatan/Pengerasan Jalan Desa
2.3.11 Pembangunan/Rehabilitasi/Peningkatan/Pengerasan Jalan Lingkungan Permukiman/Gang
2.3.12 Pembangunan/Rehabilitasi/Peningkatan/Pengerasan Jalan Usaha Tani
2.3.13 Pembangunan/Rehabilitasi/Peningkatan/Pengerasan Jembatan Milik Desa
2.3.14 Pembangunan/Rehabilitasi/Peningkatan Prasarana Jalan Desa (gorong-gorong, selokan, box culvert, drainase)
2.3.15 Pembangunan/Rehabilitasi/Peningkatan Balai Desa/Balai Kemasyarakatan
2.3.16 Pembangunan/Rehabilitasi/Peningkatan Pemakaman/Situs Bersejarah/Petilasan Milik Desa
2.3.17 Pembuatan/Pemutakhiran Peta Wilayah dan Sosial Desa
2.3.18 Penyusunan Dokumen Perencanaan Tata Ruang Desa
2.3.19 Pembangunan/Rehabilitasi/Peningkatan Embung Desa
2.3.20 Pembangunan/Rehabilitasi/Peningkatan Monumen/Gapura/Batas Desa
2.4 Kawasan Permukiman
2.4.01 Dukungan Pelaksanaan Program Pembangunan/Rehab Rumah Tidak Layak Huni GAKIN
2.4.02 Pemeliharaan Sumur Resapan Milik Desa
2.4.03 Pemeliharaan Sumber Air Bersih Milik Desa (Mata Air, Penampung Air, Sumur Bor dll)
2.4.04 Pemeliharaan Sambungan Air Bersih ke Rumah Tangga (Pipanisasi dll)
2.4.05 Pemeliharaan Sanitasi Permukiman (gorong-gorong, selokan, parit di luar prasarana jalan)
2.4.06 Pemeliharaan Fasilitas Jamban Umum/MCK Umum dll
2.4.07 Pemeliharaan Fasilitas Pengelolaan Sampah Desa/Permukiman (penampungan, bank sampah)
2.4.08 Pemeliharaan Sistem Pembuangan Air Limbah (Drainase, Air limbah Rumah Tangga)
2.4.09 Pemeliharaan Taman/Taman Bermain Anak Milik Desa
2.4.10 Pembangunan/Rehabilitasi/Peningkatan Sumur Resapan
2.4.11 Pembangunan/Rehabilitasi/Peningkatan Sumber Air Bersih Milik Desa
2.4.12 Pembangunan/Rehabilitasi/Peningkatan Sambungan Air Bersih ke Rumah Tangga
2.4.13 Pembangunan/Rehabilitasi/Peningkatan Sanitasi Permukiman
2.4.14 Pembangunan/Rehabilitasi/Peningkatan Fasilitas Jamban Umum/MCK Umum
2.4.15 Pembangunan/Rehabilitasi/Peningkatan Fasilitas Pengelolaan Sampah
2.4.16 Pembangunan/Rehabilitasi/Peningkatan Sistem Pembuangan Air Limbah
2.4.17 Pembangunan/Rehabilitasi/Peningkatan Taman/Taman Bermain Anak Milik Desa
2.5 Kehutanan dan Lingkungan Hidup
2.5.01 Pengelolaan Hutan Milik Desa
2.5.02 Pengelolaan Lingkungan Hidup Desa
2.5.03 Pelatihan/Sosialisasi/Penyuluhan tentang Lingkungan Hidup dan Kehutanan
2.6 Perhubungan, Komunikasi dan Informatika
2.6.01 Pembuatan Rambu-rambu di Jalan Desa
2.6.02 Penyelenggaraan Informasi Publik Desa (Poster, Baliho Dll)
2.6.03 Pembuatan dan Pengelolaan Jaringan/Instalasi Komunikasi dan Informasi Lokal Desa
2.7 Energi dan Sumber Daya Mineral
2.7.01 Pemeliharaan Sarana dan Prasarana Energi Alternatif Desa
2.7.02 Pembangunan/Rehabilitasi/Peningkatan Sarana & Prasarana Energi Alternatif Desa
2.8 Pariwisata
2.8.01 Pemeliharaan Sarana dan Prasarana Pariwisata Milik Desa
2.8.02 Pembangunan/Rehabilitasi/Peningkatan Sarana dan Prasarana Pariwisata Milik Desa
2.8.03 Pengembangan Pariwisata Tingkat Desa
3.1 Ketenteraman, Ketertiban Umum dan Pelindungan Masyarakat
3.1.01 Pengadaan/Penyelenggaraan Pos Keamanan Desa
3.1.02 Penguatan & Peningkatan Kapasitas Tenaga Keamanan/Ketertiban oleh Pemdes
3.1.03 Koordinasi Pembinaan Keamanan, Ketertiban & Perlindungan Masy. Skala Lokal Desa
3.1.04 Pelatihan Kesiapsiagaan/Tanggap Bencana Skala Lokal Desa
3.1.05 Penyediaan Pos Kesiapsiagaan Bencana Skala Lokal Desa
3.1.06 Bantuan Hukum Untuk Aparatur Desa dan Masyarakat Miskin
3.1.07 Pelatihan/Penyuluhan/Sosialisasi Bidang Hukum dan Pelindungan Masyarakat
3.2 Kebudayaan dan Keagamaan
3.2.01 Pembinaan Group Kesenian dan Kebudayaan Tingkat Desa
3.2.02 Pengiriman Kontingen Group Kesenian & Kebudayaan (Wakil Desa tkt. Kec/Kab/Kot)
3.2.03 Penyelenggaraan Festival Kesenian, Adat/Kebudayaan dan Keagamaan (HUT RI, hari besar keagamaan)
3.2.04 Pemeliharaan Sarana Prasarana Kebudayaan/Rumah Adat/Keagamaan Milik Desa
3.2.05 Pembangunan/Rehabilitasi Sarana Prasarana Kebudayaan/Rumah Adat/Keagamaan Milik Desa
3.3 Kepemudaan dan Olahraga
3.3.01 Pengiriman Kontingen Kepemudaan & Olahraga Sebagai Wakil Desa tkt Kec/Kab/Kota
3.3.02 Penyelenggaraan Pelatihan Kepemudaan Tingkat Desa
3.3.03 Penyelenggaraan Festival/Lomba Kepemudaan dan Olahraga Tingkat Desa
3.3.04 Pemeliharaan Sarana dan Prasarana Kepemudaan dan Olahraga Milik Desa
3.3.05 Pembangunan/Rehabilitasi/Peningkatan Sarana dan Prasarana Kepemudaan & Olahraga Milik Desa
3.3.06 Pembinaan Karangtaruna/Klub Kepemudaan/Olahraga Tingkat Desa
3.4 Kelembagaan Masyarakat
3.4.01 Pembinaan Lembaga Adat
3.4.02 Pembinaan LKMD/LPM/LPMD
3.4.03 Pembinaan PKK
3.4.04 Pelatihan Pembinaan Lembaga Kemasyarakatan
4.1 Kelautan dan Perikanan
4.1.01 Pemeliharaan Karamba/Kolam Perikanan Darat Milik Desa
4.1.02 Pemeliharaan Pelabuhan Perikanan Sungai/Kecil Milik Desa
4.1.03 Pembangunan/Rehabilitasi/Peningkatan Karamba/Kolam Perikanan Darat Milik Desa
4.1.04 Pembangunan/Rehabilitasi/Peningkatan Pelabuhan Perikanan Sungai/Kecil Milik Desa
4.1.05 Bantuan Perikanan (Bibit/Pakan/dll)
4.1.06 Bimtek/Pelatihan/Pengenalan TTG untuk Perikanan Darat/Nelayan
4.2 Pertanian dan Peternakan
4.2.01 Peningkatan Produksi Tanaman Pangan (alat produksi/pengelolaan/penggilingan)
4.2.02 Peningkatan Produksi Peternakan (alat produksi/pengelolaan/kandang)
4.2.03 Penguatan Ketahanan Pangan Tingkat Desa (Lumbung Desa dll)
4.2.04 Pemeliharaan Saluran Irigasi Tersier/Sederhana
4.2.05 Pelatihan/Bimtek/Pengenalan Tekonologi Tepat Guna untuk Pertanian/Peternakan
4.3 Peningkatan Kapasitas Aparatur Desa
4.3.01 Peningkatan Kapasitas Kepala Desa
4.3.02 Peningkatan Kapasitas Perangkat Desa
4.3.03 Peningkatan Kapasitas BPD
4.4 Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga
4.4.01 Pelatihan dan Penyuluhan Pemberdayaan Perempuan
4.4.02 Pelatihan dan Penyuluhan Perlindungan Anak
4.4.03 Pelatihan dan Penguatan Penyandang Disabilitas
4.5 Koperasi, Usaha Mikro Kecil dan Menengah (UMKM)
4.5.01 Pelatihan Manajemen Koperasi/KUD/UMKM
4.5.02 Pengembangan Sarana Prasarana Usaha Mikro, Kecil, Menengah dan Koperasi
4.5.03 Pengadaan Teknologi Tepat Guna Untuk Pengembangan Ekonomi Pedesaan Non Pertanian
4.6 Dukungan Penanaman Modal
4.6.01 Pembentukan BUM Desa (Persiapan dan Pembentukan Awal BUMDesa)
4.6.02 Pelatihan Pengelolaan BUM Desa (Pelatihan yg dilaksanakan oleh Pemdes)
4.7 Perdagangan dan Perindustrian
4.7.01 Pemeliharaan Pasar Desa/Kios Milik Desa
4.7.02 Pembangunan/Rehab Pasar Desa/Kios Milik Desa
4.7.03 Pengembangan Industri Kecil Tingkat Desa
4.7.04 Pembentukan/Fasilitasi/Pelatihan/Pendampingan kelompok usaha ekonomi produktif
5.1 Penanggulangan Bencana
5.1.00 Penanggulangan Bencana
5.2 Keadaan Darurat
5.2.00 Keadaan Darurat
5.3 Keadaan Mendesak
5.3.00 Keadaan Mendesak
`);
