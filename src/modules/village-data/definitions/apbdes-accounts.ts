import { named } from './wording.ts';

/** Accounts of a village's budget, each with those above it (Permendagri 20/2018). Each kabupaten opens more, `.90` to `.99`. */
export const ACCOUNTS = named(`
4 PENDAPATAN
4.1 Pendapatan Asli Desa
4.1.1 Hasil Usaha
4.1.1.01 Bagi Hasil BUM Desa
4.1.1.90 Lain-lain Hasil Usaha
4.1.2 Hasil Aset
4.1.2.01 Pengelolaan Tanah Kas Desa
4.1.2.02 Tambatan Perahu
4.1.2.03 Pasar Desa
4.1.2.04 Tempat Pemandian Umum
4.1.2.05 Jaringan Irigasi Desa
4.1.2.06 Pelelangan Ikan Milik Desa
4.1.2.07 Kios Milik Desa
4.1.2.08 Pemanfaatan Lapangan/Prasarana Olahraga Milik Desa
4.1.2.90 Lain-lain Hasil Aset
4.1.3 Swadaya, Partisipasi dan Gotong Royong
4.1.3.01 Swadaya, Partisipasi dan Gotong Royong
4.1.3.90 Lain-lain Swadaya, Partisipasi dan Gotong Royong
4.1.4 Lain-lain Pendapatan Asli Desa
4.1.4.01 Hasil Pungutan Desa
4.1.4.90 Lain-lain Pendapatan Asli Desa
4.2 Transfer
4.2.1 Dana Desa
4.2.1.01 Dana Desa
4.2.2 Bagian dari Hasil Pajak dan Retribusi Daerah Kabupaten/Kota
4.2.2.01 Bagian dari Hasil Pajak dan Retribusi Daerah Kabupaten/Kota
4.2.3 Alokasi Dana Desa
4.2.3.01 Alokasi Dana Desa
4.2.4 Bantuan Keuangan Provinsi
4.2.4.01 Bantuan Keuangan dari APBD Provinsi
4.2.4.90 Lain-lain Bantuan Keuangan dari APBD Provinsi
4.2.5 Bantuan Keuangan APBD Kabupaten/Kota
4.2.5.01 Bantuan Keuangan APBD Kabupaten/Kota
4.2.5.90 Lain-lain Bantuan Keuangan dari APBD Kabupaten/Kota
4.3 Pendapatan Lain-lain
4.3.1 Penerimaan dari Hasil Kerja Sama Antar Desa
4.3.1.01 Penerimaan dari Hasil Kerja Sama Antar Desa
4.3.2 Penerimaan dari Hasil Kerja Sama Desa dengan Pihak Ketiga
4.3.2.01 Penerimaan dari Hasil Kerja Sama Desa dengan Pihak Ketiga
4.3.3 Penerimaan dari Bantuan Perusahaan yang Berlokasi di Desa
4.3.3.01 Penerimaan dari Bantuan Perusahaan yang Berlokasi di Desa
4.3.4 Hibah dan Sumbangan dari Pihak Ketiga
4.3.4.01 Hibah dan Sumbangan dari Pihak Ketiga
4.3.5 Koreksi Kesalahan Belanja Tahun Anggaran Sebelumnya yang Menjadi Penerimaan Kas Desa
4.3.5.01 Koreksi Kesalahan Belanja Tahun Anggaran Sebelumnya yang Menjadi Penerimaan Kas Desa
4.3.6 Bunga Bank
4.3.6.01 Bunga Bank
4.3.9 Lain-lain Pendapatan Desa yang Sah
4.3.9.90 Lain-lain Pendapatan Desa yang Sah
5 BELANJA
5.1 Belanja Pegawai
5.1.1 Penghasilan Tetap dan Tunjangan Kepala Desa
5.1.1.01 Penghasilan Tetap Kepala Desa
5.1.1.02 Tunjangan Kepala Desa
5.1.1.90 Penerimaan Lain Kepala Desa yang Sah
5.1.2 Penghasilan Tetap dan Tunjangan Perangkat Desa
5.1.2.01 Penghasilan Tetap Perangkat Desa
5.1.2.02 Tunjangan Perangkat Desa
5.1.2.90 Penerimaan Lain Perangkat Desa yang Sah
5.1.3 Jaminan Sosial Kepala Desa dan Perangkat Desa
5.1.3.01 Jaminan Kesehatan Kepala Desa
5.1.3.02 Jaminan Kesehatan Perangkat Desa
5.1.3.03 Jaminan Ketenagakerjaan Kepala Desa
5.1.3.04 Jaminan Ketenagakerjaan Perangkat Desa
5.1.4 Tunjangan BPD
5.1.4.01 Tunjangan Kedudukan BPD
5.1.4.02 Tunjangan Kinerja BPD
5.2 Belanja Barang dan Jasa
5.2.1 Belanja Barang Perlengkapan
5.2.1.01 Alat Tulis Kantor dan Benda Pos
5.2.1.02 Alat-alat Listrik
5.2.1.03 Alat Rumah Tangga/Peralatan dan Bahan Kebersihan
5.2.1.04 Bahan Bakar Minyak/Gas/Isi Ulang Tabung Pemadam Kebakaran
5.2.1.05 Barang Cetak dan Penggandaan
5.2.1.06 Barang Konsumsi (makan/minum)
5.2.1.07 Bahan/Material
5.2.1.08 Bendera/Umbul-umbul/Spanduk
5.2.1.09 Pakaian Dinas/Seragam/Atribut
5.2.1.10 Obat-obatan
5.2.1.11 Pakan Hewan/Ikan, Obat-obatan Hewan
5.2.1.12 Pupuk/Obat-obatan Pertanian
5.2.1.90 Barang Perlengkapan Lainnya
5.2.2 Belanja Jasa Honorarium
5.2.2.01 Honorarium Tim yang Melaksanakan Kegiatan
5.2.2.02 Honorarium Pembantu Tugas Umum Desa/Operator
5.2.2.03 Honorarium/Insentif Pelayanan Desa
5.2.2.04 Honorarium Ahli/Profesi/Konsultan/Narasumber
5.2.2.05 Honorarium Petugas
5.2.2.90 Honorarium Lainnya
5.2.3 Belanja Perjalanan Dinas
5.2.3.01 Perjalanan Dinas Dalam Kabupaten/Kota
5.2.3.02 Perjalanan Dinas Luar Kabupaten/Kota
5.2.3.03 Kursus/Pelatihan
5.2.4 Belanja Jasa Sewa
5.2.4.01 Sewa Bangunan/Gedung/Ruang
5.2.4.02 Sewa Peralatan/Perlengkapan
5.2.4.03 Sewa Sarana Mobilitas
5.2.4.90 Jasa Sewa Lainnya
5.2.5 Belanja Operasional Perkantoran
5.2.5.01 Langganan Listrik
5.2.5.02 Langganan Air Bersih
5.2.5.03 Langganan Majalah/Surat Kabar
5.2.5.04 Langganan Telepon
5.2.5.05 Langganan Internet
5.2.5.06 Jasa Kurir/Pos/Giro
5.2.5.07 Perpanjangan Izin/Pajak
5.2.5.90 Operasional Perkantoran Lainnya
5.2.6 Belanja Pemeliharaan
5.2.6.01 Pemeliharaan Mesin dan Peralatan Berat
5.2.6.02 Pemeliharaan Kendaraan Bermotor
5.2.6.03 Pemeliharaan Peralatan
5.2.6.04 Pemeliharaan Bangunan
5.2.6.05 Pemeliharaan Jalan
5.2.6.06 Pemeliharaan Jembatan
5.2.6.07 Pemeliharaan Irigasi/Saluran Sungai/Embung/Air Bersih/Air Limbah/Persampahan
5.2.6.08 Pemeliharaan Jaringan dan Instalasi (listrik, telepon, internet)
5.2.6.90 Pemeliharaan Lainnya
5.2.7 Belanja Barang dan Jasa yang Diserahkan kepada Masyarakat
5.2.7.01 Bahan Perlengkapan yang Diserahkan ke Masyarakat
5.2.7.02 Bantuan Mesin/Kendaraan Bermotor/Peralatan yang Diserahkan ke Masyarakat
5.2.7.03 Bantuan Bangunan yang Diserahkan ke Masyarakat
5.2.7.04 Beasiswa Berprestasi/Masyarakat Miskin
5.2.7.05 Bantuan Bibit Tanaman/Hewan/Ikan
5.2.7.90 Barang dan Jasa yang Diserahkan Lainnya
5.3 Belanja Modal
5.3.1 Belanja Modal Pengadaan Tanah
5.3.1.01 Pembebasan/Pembelian Tanah
5.3.1.02 Honorarium Tim Tanah
5.3.1.03 Pengukuran dan Pembuatan Sertifikat Tanah
5.3.1.04 Pengurukan dan Pematangan Tanah
5.3.1.05 Perjalanan Pengadaan Tanah
5.3.1.90 Pengadaan Tanah Lainnya
5.3.2 Belanja Modal Peralatan, Mesin dan Alat Berat
5.3.2.01 Honor Tim yang Melaksanakan Kegiatan
5.3.2.02 Peralatan Elektronik dan Alat Studio
5.3.2.03 Peralatan Komputer
5.3.2.04 Mebel dan Aksesori Ruangan
5.3.2.05 Peralatan Dapur
5.3.2.06 Alat Ukur
5.3.2.07 Rambu-rambu/Patok Tanah
5.3.2.08 Peralatan Khusus Kesehatan
5.3.2.09 Peralatan Khusus Pertanian/Perikanan/Peternakan
5.3.2.10 Mesin
5.3.2.11 Alat Berat
5.3.2.90 Peralatan, Mesin dan Alat Berat Lainnya
5.3.3 Belanja Modal Kendaraan
5.3.3.01 Honor Tim yang Melaksanakan Kegiatan
5.3.3.02 Kendaraan Darat Bermotor
5.3.3.03 Angkutan Darat Tidak Bermotor
5.3.3.04 Kendaraan Air Bermotor
5.3.3.05 Angkutan Air Tidak Bermotor
5.3.3.90 Kendaraan Lainnya
5.3.4 Belanja Modal Gedung, Bangunan dan Taman
5.3.4.01 Honor Tim yang Melaksanakan Kegiatan
5.3.4.02 Upah Tenaga Kerja
5.3.4.03 Bahan Baku
5.3.4.04 Sewa Peralatan
5.3.5 Belanja Modal Jalan/Prasarana Jalan
5.3.5.01 Honor Tim yang Melaksanakan Kegiatan
5.3.5.02 Upah Tenaga Kerja
5.3.5.03 Bahan Baku
5.3.5.04 Sewa Peralatan
5.3.6 Belanja Modal Jembatan
5.3.6.01 Honor Tim yang Melaksanakan Kegiatan
5.3.6.02 Upah Tenaga Kerja
5.3.6.03 Bahan Baku
5.3.6.04 Sewa Peralatan
5.3.7 Belanja Modal Irigasi/Embung/Air Sungai/Drainase/Air Limbah/Persampahan
5.3.7.01 Honor Tim yang Melaksanakan Kegiatan
5.3.7.02 Upah Tenaga Kerja
5.3.7.03 Bahan Baku
5.3.7.04 Sewa Peralatan
5.3.8 Belanja Modal Jaringan/Instalasi
5.3.8.01 Honor Tim yang Melaksanakan Kegiatan
5.3.8.02 Upah Tenaga Kerja
5.3.8.03 Bahan Baku
5.3.8.04 Sewa Peralatan
5.3.9 Belanja Modal Lainnya
5.3.9.01 Khusus Pendidikan dan Perpustakaan
5.3.9.02 Khusus Olahraga
5.3.9.03 Khusus Kesenian/Kebudayaan/Keagamaan
5.3.9.04 Tumbuhan/Tanaman
5.3.9.05 Hewan
5.3.9.90 Modal Lainnya
5.4 Belanja Tak Terduga
5.4.1 Belanja Tak Terduga
5.4.1.01 Belanja Tak Terduga
6 PEMBIAYAAN
6.1 Penerimaan Pembiayaan
6.1.1 SILPA Tahun Sebelumnya
6.1.1.01 SILPA Tahun Sebelumnya
6.1.2 Pencairan Dana Cadangan
6.1.2.01 Pencairan Dana Cadangan
6.1.3 Hasil Penjualan Kekayaan Desa yang Dipisahkan
6.1.3.01 Hasil Penjualan Kekayaan Desa yang Dipisahkan
6.1.9 Penerimaan Pembiayaan Lainnya
6.1.9.90 Penerimaan Pembiayaan Lainnya
6.2 Pengeluaran Pembiayaan
6.2.1 Pembentukan Dana Cadangan
6.2.1.01 Pembentukan Dana Cadangan
6.2.2 Penyertaan Modal Desa
6.2.2.01 Penyertaan Modal Desa
6.2.9 Pengeluaran Pembiayaan Lainnya
6.2.9.90 Pengeluaran Pembiayaan Lainnya
`);
