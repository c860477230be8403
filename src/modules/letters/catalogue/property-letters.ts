import { CLOSING, DAYS, HOURS, LAW, letter, OPENING, witness, WITNESS_HANDS, WITNESSES } from './entry.ts';

const border = (key: string, side: string) =>
  ({
    key,
    label: `Batas sebelah ${side}`,
    help: 'Tanah siapa, atau jalan/sungai apa.',
    kind: 'text',
    required: true,
    maxLength: 80,
  }) as const;

/** Letters about land and goods. */
export const propertyLetters = [
  letter({
    slug: 'tanah',
    title: 'Surat Keterangan Tanah',
    classification: '500.17.2.3',
    promisedMinutes: 3 * DAYS,
    validDays: null,
    content: {
      purpose: 'Menerangkan tanah yang belum bersertifikat dan siapa yang menguasainya (sporadik).',
      stillAsked: [
        'Pemilik tanah yang belum bersertifikat, untuk jual beli, warisan atau pendaftaran tanah perorangan.',
      ],
      notNeeded: [
        'Kalau tanah sudah bersertifikat: sertifikat itu buktinya.',
        'Untuk ikut PTSL: cukup surat pernyataan penguasaan fisik dari Anda sendiri dengan dua saksi.',
      ],
      legalBasis: [
        LAW.village,
        'PP Nomor 24 Tahun 1997 tentang Pendaftaran Tanah',
        'PP Nomor 18 Tahun 2021 tentang Hak Pengelolaan, Hak Atas Tanah, Satuan Rumah Susun, dan Pendaftaran Tanah',
      ],
      requirements: [
        'Bukti tanah yang ada (segel, girik, kuitansi), ditunjukkan sekali saja.',
        'Pemilik tanah di sebelah setuju batasnya.',
      ],
      attachments: ['Bukti tanah yang ada'],
      alsoSignedBy: 'camat',
      paper: { hands: [WITNESS_HANDS, { title: 'Yang menguasai tanah,', who: ['subject'], stamp: true }] },
      fields: [
        {
          key: 'location',
          label: 'Letak tanah',
          help: 'Jalan, RT dan dusun.',
          kind: 'text',
          required: true,
          maxLength: 120,
        },
        {
          key: 'land_use',
          label: 'Jenis dan penggunaan tanah',
          help: 'Contoh: pekarangan dengan rumah, kebun, sawah.',
          kind: 'text',
          required: true,
          maxLength: 80,
        },
        { key: 'area_m2', label: 'Luas dalam meter persegi', kind: 'number', required: true },
        border('north', 'utara'),
        border('east', 'timur'),
        border('south', 'selatan'),
        border('west', 'barat'),
        {
          key: 'evidence',
          label: 'Diperoleh dari siapa, tahun berapa, dengan cara apa',
          help: 'Contoh: dibeli dari Sukardi tahun 1998, kuitansi bermeterai.',
          kind: 'text',
          required: true,
          maxLength: 120,
        },
        witness(1),
        witness(2),
      ],
      template: [
        OPENING,
        '{subject}',
        'Orang tersebut di atas menguasai sebidang tanah yang belum bersertifikat:',
        'Letak : {location}, Desa {village.name}, Kecamatan {district.name}\nJenis dan penggunaan : {land_use}\nLuas : {area_m2} m²\nBatas utara : {north}\nBatas timur : {east}\nBatas selatan : {south}\nBatas barat : {west}\nAsal dan bukti : {evidence}',
        'Menurut pernyataannya, tanah itu dikuasai dengan iktikad baik, tidak dalam sengketa, tidak dijaminkan, bukan tanah negara atau kawasan hutan, dan bukan warisan yang belum dibagi. Keterangan ini dibenarkan oleh dua orang saksi:',
        WITNESSES,
        'Surat ini bukan bukti hak milik. Apabila ternyata tidak benar, surat ini batal dan menjadi tanggung jawab pemohon.',
        CLOSING,
      ],
      keywords: ['tanah', 'sporadik', 'skt', 'keterangan tanah', 'segel', 'girik', 'sertifikat tanah', 'kebun'],
    },
  }),
  letter({
    slug: 'jual-beli',
    title: 'Surat Keterangan Jual Beli',
    classification: '500.1',
    promisedMinutes: 2 * HOURS,
    validDays: null,
    content: {
      purpose: 'Menerangkan jual beli barang antara dua orang, misalnya ternak, mesin atau hasil kebun.',
      stillAsked: [
        'Penjual dan pembeli barang bernilai yang tidak punya kuitansi resmi, misalnya sapi yang dibawa ke luar daerah.',
      ],
      notNeeded: [
        'Untuk jual beli tanah: harus dengan akta PPAT, surat desa tidak berlaku.',
        'Untuk kendaraan: cukup kuitansi bermeterai dan BPKB, lalu balik nama di Samsat.',
      ],
      legalBasis: [LAW.village, LAW.service],
      requirements: ['Diajukan oleh penjual. Penjual dan pembeli menandatangani surat yang sudah dicetak.'],
      paper: {
        hands: [
          { title: 'Pembeli,', who: ['buyer'] },
          { title: 'Penjual,', who: ['subject'], stamp: true },
        ],
        headWord: 'Mengetahui:',
      },
      fields: [
        {
          key: 'goods',
          label: 'Barang yang dijual',
          help: 'Jenis, jumlah dan ciri-cirinya.',
          kind: 'text',
          required: true,
          maxLength: 120,
        },
        { key: 'price_idr', label: 'Harga', kind: 'money', required: true },
        {
          key: 'buyer',
          label: 'Pembeli',
          kind: 'person',
          person: { kin: [], minAge: 17, parts: ['nik', 'birth', 'occupation', 'address'] },
          required: true,
        },
        { key: 'date', label: 'Tanggal jual beli', kind: 'date', required: true },
      ],
      template: [
        OPENING,
        '{subject}',
        'Orang tersebut di atas, sebagai penjual, telah menjual kepada pembeli:',
        '{buyer: name, nik, birth, occupation, address}',
        'barang sebagai berikut:',
        'Barang : {goods}\nHarga : {price_idr}\nHari, tanggal : {date.day}',
        'Menurut pernyataan keduanya, barang itu milik penjual sendiri dan tidak dalam sengketa. Keterangan ini diberikan menurut pernyataan kedua belah pihak. Kebenarannya menjadi tanggung jawab mereka.',
        CLOSING,
      ],
      keywords: ['jual beli', 'jual sapi', 'jual ternak', 'kuitansi', 'surat jual', 'beli barang'],
    },
  }),
];
