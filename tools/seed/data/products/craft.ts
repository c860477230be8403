import type { SeedProduct } from './product.ts';

export const CRAFT: readonly SeedProduct[] = [
  {
    name: 'Tas anyaman pandan',
    shop: 'anyam',
    category: 'kriya',
    unit: 'pcs',
    price: 65_000,
    weight: 300,
    stock: 24,
    keywords: 'tas pasar ramah lingkungan tote belanja',
    variants: [
      { name: 'Polos', price: 65_000, stock: 12 },
      { name: 'Garis merah hati', price: 70_000, stock: 12 },
    ],
    story:
      'Tas belanja 35 × 30 cm dari pandan duri, tali kulit imitasi yang dijahit dua kali. Kuat memuat tujuh kilo beras; Bu Suharti mencobanya sendiri.\n\nKalau basah, jemur terbalik di tempat teduh. Semakin sering dipakai, anyamannya semakin lemas dan mengilap.',
  },
  {
    name: 'Tikar pandan',
    shop: 'anyam',
    category: 'kriya',
    unit: 'pcs',
    price: 120_000,
    weight: 1500,
    stock: 10,
    keywords: 'lampit alas duduk hajatan tidur',
    story:
      'Tikar 200 × 120 cm, anyaman rangkap sehingga dua sisinya bisa dipakai. Dingin di punggung dan harum setiap kali dibuka.\n\nSatu tikar perlu sembilan hari. Dikirim digulung; bentangkan semalam di bawah kasur supaya rata.',
  },
  {
    name: 'Bakul bambu',
    shop: 'anyam',
    category: 'kriya',
    unit: 'pcs',
    price: 35_000,
    weight: 500,
    stock: 30,
    keywords: 'wadah nasi wakul keranjang',
    story:
      'Bakul nasi garis tengah 26 cm dari kulit bambu tali, lengkap dengan tutup. Nasi di dalamnya tidak cepat basi karena uapnya bisa keluar.\n\nRendam air garam semalam sebelum dipakai pertama kali, lalu jemur sampai kering.',
  },
  {
    name: 'Besek bambu',
    shop: 'anyam',
    category: 'kriya',
    unit: 'lusin',
    price: 48_000,
    weight: 600,
    stock: 40,
    keywords: 'kotak nasi berkat hajatan kurban wadah',
    story:
      'Dua belas besek 18 × 18 cm dengan tutup, untuk berkat, daging kurban, atau hantaran kue. Pengganti kotak plastik yang tidak perlu dibuang.\n\nUntuk lebih dari sepuluh lusin, pesan seminggu sebelumnya; seluruh gang ikut menganyam.',
  },
  {
    name: 'Sapu ijuk',
    shop: 'anyam',
    category: 'kriya',
    unit: 'pcs',
    price: 25_000,
    weight: 600,
    stock: 45,
    keywords: 'sapu lantai rumah tangga aren',
    story:
      'Ijuk aren dari kebun Mbah Slamet, diikat kawat tembaga pada gagang bambu. Rontok sedikit di minggu pertama, lalu awet bertahun-tahun.\n\nGantung dengan ijuk di bawah supaya tidak bengkok.',
  },
  {
    name: 'Ukiran miniatur gajah',
    shop: 'ukir',
    category: 'kriya',
    unit: 'pcs',
    price: 150_000,
    weight: 700,
    stock: 9,
    keywords: 'patung kayu way kambas pajangan hadiah',
    variants: [
      { name: 'Waru, 15 cm', price: 150_000, stock: 6 },
      { name: 'Sonokeling, 20 cm', price: 210_000, stock: 3 },
    ],
    story:
      'Gajah Sumatra setinggi 15 cm dari kayu waru sisa mebel, diukir pisau dan diampelas sampai halus seperti batu sungai. Belalainya ke atas, tanda selamat datang.\n\nDiberi minyak kelapa, bukan pernis. Warnanya akan menua bersama rumah Anda.',
  },
  {
    name: 'Gantungan kunci siger',
    shop: 'ukir',
    category: 'suvenir',
    unit: 'pcs',
    price: 12_000,
    weight: 30,
    stock: 200,
    keywords: 'souvenir pernikahan oleh-oleh murah kayu',
    story:
      'Siger kecil dari kayu waru, dipotong gergaji tangan dan dibakar tepinya. Bisa ditulisi nama di baliknya tanpa biaya, paling banyak dua belas huruf; tulis di catatan pesanan.\n\nUntuk suvenir pernikahan, seratus buah selesai dalam sepuluh hari.',
  },
  {
    name: 'Sabun minyak kelapa',
    shop: 'sabun',
    category: 'perawatan',
    unit: '80 g',
    price: 18_000,
    weight: 100,
    stock: 70,
    keywords: 'sabun alami mandi batang organik',
    variants: [
      { name: 'Sereh', price: 18_000, stock: 30 },
      { name: 'Jeruk purut', price: 18_000, stock: 25 },
      { name: 'Kopi', price: 19_000, stock: 15 },
    ],
    story:
      'Minyak kelapa perasan sendiri, air, dan soda api yang habis bereaksi selama empat minggu pemeraman. Busanya kecil-kecil dan lembut.\n\nTaruh di tempat yang bisa menetes supaya tidak cepat habis. Untuk kulit bayi, pilih tanpa pewangi; tanyakan dahulu.',
  },
];
