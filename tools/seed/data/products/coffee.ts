import type { SeedProduct } from './product.ts';

export const COFFEE: readonly SeedProduct[] = [
  {
    name: 'Kopi robusta bubuk',
    shop: 'kopi',
    category: 'kopi',
    unit: '250 g',
    price: 35_000,
    weight: 280,
    stock: 80,
    keywords: 'kopi hitam tubruk giling lampung',
    story:
      'Kopi bubuk untuk sehari-hari: pahit bersih, sedikit cokelat, tidak asam. Digiling sedang sehingga ampasnya cepat turun kalau diseduh tubruk.\n\nDua sendok makan untuk satu gelas, air yang baru mendidih ditunggu semenit. Simpan bungkusnya terjepit rapat; paling enak sebelum dua bulan.',
  },
  {
    name: 'Kopi robusta petik merah',
    shop: 'kopi',
    category: 'kopi',
    unit: '200 g',
    price: 55_000,
    weight: 230,
    stock: 45,
    keywords: 'fine robusta specialty biji sangrai',
    variants: [
      { name: 'Biji', price: 55_000, stock: 20 },
      { name: 'Giling tubruk', price: 55_000, stock: 15 },
      { name: 'Giling saring', price: 55_000, stock: 10 },
    ],
    story:
      'Hanya buah yang merah penuh, dipetik satu-satu, dijemur dengan kulitnya tiga minggu di para-para. Rasanya manis gula aren, tebal, dengan ujung seperti kismis.\n\nDari kebun 620 meter di atas laut, panen Juni–Agustus. Disangrai sedang setiap Senin dan Kamis.',
  },
  {
    name: 'Biji kopi robusta hijau',
    shop: 'kopi',
    category: 'kopi',
    unit: 'kg',
    price: 85_000,
    weight: 1050,
    stock: 60,
    keywords: 'green bean mentah roasting sangrai sendiri',
    story:
      'Biji mentah grade 1 untuk yang menyangrai sendiri: kadar air 12 persen, cacat di bawah sebelas, ayakan 7 mm. Proses kering, petik merah campur kuning.\n\nBisa dikirim karungan 30 kg; tanyakan lewat WhatsApp untuk harga jadi.',
  },
  {
    name: 'Kopi lanang',
    shop: 'kopi',
    category: 'kopi',
    unit: '200 g',
    price: 65_000,
    weight: 230,
    stock: 25,
    keywords: 'peaberry kopi jantan tunggal',
    story:
      'Kopi lanang adalah biji tunggal yang bulat, hanya tiga sampai lima dari seratus biji. Dipilih tangan oleh Mbak Tuti dan ibunya setiap malam selepas isya.\n\nRasanya lebih padat dan aromanya seperti kacang sangrai. Kata orang tua membuat badan kuat; kata kami membuat mata terbuka.',
  },
];
