export interface SeedShop {
  readonly key: string;
  /** Key in people. */
  readonly owner: string;
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly place: string;
  readonly story: string;
  readonly cod: boolean;
  /** When buyers can fetch their goods, as the seller says it. */
  readonly pickupHours: string;
  readonly bank: { readonly bank: string; readonly number: string };
}

export const SHOPS: readonly SeedShop[] = [
  {
    key: 'lastri',
    owner: 'seller',
    slug: 'dapur-bu-lastri',
    name: 'Dapur Bu Lastri',
    trade: 'Keripik dan camilan',
    place: 'Dusun A, RT 003',
    cod: true,
    pickupHours: 'Setiap hari 07.00–18.00',
    bank: { bank: 'Bank Lampung', number: '0000 0101 0000 01' },
    story:
      'Bu Lastri mulai menggoreng keripik pisang tahun 2014 di dapur belakang rumah, satu wajan untuk tetangga yang mau hajatan. Sekarang ada empat ibu yang bekerja bergantian, dan pisangnya tetap dari kebun yang sama: kepok tua dari lereng Way Ratai, dipetik sebelum benar-benar kuning.\n\nSemua digoreng pagi, dikemas siang, dikirim sore. Kalau hujan terus dan keripik tidak mau renyah, kami tutup dulu. Lebih baik menunggu daripada mengirim yang melempem.',
  },
  {
    key: 'rosidah',
    owner: 'tapis',
    slug: 'tapis-rosidah',
    name: 'Tapis Rosidah',
    trade: 'Kain tapis',
    place: 'Dusun B, RT 011',
    cod: false,
    pickupHours: 'Senin–Sabtu 09.00–16.00, kabari dulu',
    bank: { bank: 'BRI', number: '0000 0102 0000 02' },
    story:
      'Ibu Rosidah belajar menyulam tapis dari neneknya di Negeri Katon, dengan bingkai kayu yang masih dipakai sampai hari ini. Satu kain pucuk rebung perlu tiga sampai empat bulan; jung sarat bisa setengah tahun.\n\nDi rumah ini tujuh perempuan menyulam bersama setiap sore. Setiap kain diberi nama penyulam dan tanggal selesai di balik kepalanya.',
  },
  {
    key: 'usus',
    owner: 'usus',
    slug: 'sulam-usus-maimunah',
    name: 'Sulam Usus Maimunah',
    trade: 'Sulam usus',
    place: 'Dusun C, RT 019',
    cod: true,
    pickupHours: 'Senin–Jumat 08.00–16.00',
    bank: { bank: 'BRI', number: '0000 0103 0000 03' },
    story:
      'Sulam usus dibuat dari jalinan kain satin kecil seperti usus ayam, disusun di atas pola lalu dijahit dengan tangan. Bu Maimunah mengerjakannya sejak menikah, dan sekarang mengajar remaja putri dusun setiap Sabtu.',
  },
  {
    key: 'batik',
    owner: 'batik',
    slug: 'rumah-batik-siger',
    name: 'Rumah Batik Siger',
    trade: 'Batik Lampung',
    place: 'Dusun A, RT 006',
    cod: true,
    pickupHours: 'Senin–Sabtu 08.00–17.00',
    bank: { bank: 'Bank Syariah Indonesia', number: '0000 0104 0000 04' },
    story:
      'Intan pulang ke Hanura tahun 2019 setelah kuliah tata busana, membawa dua canting dan satu kompor. Motif siger, kapal, dan sembagi digambar sendiri lalu dicap dan dicanting bergantian. Pewarnanya sebagian dari kulit kayu dan daun ketapang.',
  },
  {
    key: 'kopi',
    owner: 'kopi',
    slug: 'kopi-lereng-ratai',
    name: 'Kopi Lereng Ratai',
    trade: 'Kopi robusta',
    place: 'Dusun D, RT 031',
    cod: true,
    pickupHours: 'Setiap hari 08.00–21.00',
    bank: { bank: 'BRI', number: '0000 0105 0000 05' },
    story:
      'Pak Sugeng merawat dua hektare robusta di lereng Gunung Ratai, peninggalan orang tuanya yang membuka kebun tahun 1978. Dulu semua dijual asalan ke pengepul. Sejak 2017 ia memetik merah, menjemur di para-para, dan menyangrai sendiri.\n\nKopi disangrai setiap Senin dan Kamis. Tanggal sangrai ditulis tangan di setiap bungkus.',
  },
  {
    key: 'kemplang',
    owner: 'kemplang',
    slug: 'kemplang-bu-halimah',
    name: 'Kemplang Bu Halimah',
    trade: 'Kemplang dan kerupuk',
    place: 'Dusun A, RT 001',
    cod: true,
    pickupHours: 'Setiap hari 07.00–17.00',
    bank: { bank: 'Bank Lampung', number: '0000 0106 0000 06' },
    story:
      'Ikan tenggiri dibeli pagi buta dari perahu di Teluk Pandan, digiling, dicampur sagu, dijemur dua hari, lalu dipanggang di atas arang batok. Bu Halimah tidak memakai pengembang; kemplangnya mengembang karena sabar dibalik.',
  },
  {
    key: 'kue',
    owner: 'kue',
    slug: 'kue-dewi',
    name: 'Kue Dewi',
    trade: 'Kue dan dodol',
    place: 'Dusun B, RT 009',
    cod: true,
    pickupHours: 'Setiap hari 06.00–12.00, kue habis siang',
    bank: { bank: 'BRI', number: '0000 0107 0000 07' },
    story:
      'Lapis legit Dewi dipanggang selapis demi selapis, delapan belas lapis, empat jam. Karena dapurnya kecil, hanya dua loyang sehari. Pesan dua hari sebelumnya supaya kebagian.',
  },
  {
    key: 'kebun',
    owner: 'kebun',
    slug: 'kebun-mbah-slamet',
    name: 'Kebun Mbah Slamet',
    trade: 'Hasil kebun',
    place: 'Dusun D, RT 034',
    cod: true,
    pickupHours: 'Setiap pagi 06.00–09.00',
    bank: { bank: 'BRI', number: '0000 0108 0000 08' },
    story:
      'Mbah Slamet menyadap aren dua kali sehari, pagi dan petang, dari pohon yang ditanam bapaknya. Niranya dimasak istrinya di tungku kayu sampai mengental. Selebihnya dari kebun: kakao, melinjo, singkong, dan lebah hutan yang datang kalau kopi berbunga.',
  },
  {
    key: 'rempah',
    owner: 'rempah',
    slug: 'lada-wayan',
    name: 'Lada Wayan',
    trade: 'Rempah',
    place: 'Dusun C, RT 022',
    cod: false,
    pickupHours: 'Senin–Sabtu 08.00–17.00',
    bank: { bank: 'Mandiri', number: '0000 0109 0000 09' },
    story:
      'Keluarga Wayan menanam lada hitam sejak datang ke Lampung tahun 1971. Buahnya dijemur di lamporan semen, diayak tiga kali, dan hanya butir besar yang dijual dengan nama sendiri.',
  },
  {
    key: 'sambal',
    owner: 'sambal',
    slug: 'seruit-bu-kokom',
    name: 'Seruit Bu Kokom',
    trade: 'Bumbu dan sambal',
    place: 'Dusun A, RT 004',
    cod: true,
    pickupHours: 'Setiap hari 09.00–17.00',
    bank: { bank: 'BRI', number: '0000 0110 0000 10' },
    story:
      'Seruit adalah cara orang Lampung makan bersama: ikan bakar, sambal, tempoyak, dan lalapan dalam satu nampan. Bu Kokom membotolkan sambalnya supaya anak-anak rantau bisa nyeruit di mana saja.',
  },
  {
    key: 'anyam',
    owner: 'anyam',
    slug: 'anyaman-suharti',
    name: 'Anyaman Suharti',
    trade: 'Anyaman pandan dan bambu',
    place: 'Dusun C, RT 017',
    cod: true,
    pickupHours: 'Sore hari 15.00–18.00',
    bank: { bank: 'Bank Lampung', number: '0000 0111 0000 11' },
    story:
      'Pandan dipotong, direbus, dijemur, diwarnai, lalu dianyam sambil mendengarkan radio. Bu Suharti dan adik-adiknya sudah menganyam sebelum ada listrik di Dusun C, dan bisa melakukannya tanpa melihat.',
  },
  {
    key: 'ukir',
    owner: 'ukir',
    slug: 'ukir-hendra',
    name: 'Ukir Hendra',
    trade: 'Ukiran dan suvenir',
    place: 'Dusun B, RT 013',
    cod: true,
    pickupHours: 'Senin–Sabtu 08.00–16.00',
    bank: { bank: 'BRI', number: '0000 0112 0000 12' },
    story:
      'Hendra mengukir kayu waru dan sonokeling sisa mebel. Gajahnya belajar dari foto gajah Way Kambas, sigernya dari pelaminan kakaknya.',
  },
  {
    key: 'sabun',
    owner: 'sabun',
    slug: 'sabun-annisa',
    name: 'Sabun Kelapa Anisa',
    trade: 'Perawatan tubuh',
    place: 'Dusun A, RT 005',
    cod: true,
    pickupHours: 'Senin–Sabtu 09.00–17.00',
    bank: { bank: 'Bank Syariah Indonesia', number: '0000 0113 0000 13' },
    story:
      'Sabun batang dari minyak kelapa yang diperas sendiri, didiamkan empat minggu sebelum dijual. Tanpa pewarna. Wanginya dari sereh dan jeruk purut pekarangan.',
  },
  {
    key: 'numan',
    owner: 'numan',
    slug: 'warung-numan',
    name: "Warung Nu'man",
    trade: 'Rengginang dan opak',
    place: 'Dusun D, RT 030',
    cod: true,
    pickupHours: 'Setiap hari, kecuali hajatan',
    bank: { bank: 'BRI', number: '0000 0114 0000 14' },
    story: 'Kami sekeluarga bikin rengginang. Foto pakai HP seadanya, rasanya tidak seadanya.',
  },
];
