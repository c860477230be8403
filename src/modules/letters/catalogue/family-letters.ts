import { CLOSING, DAYS, HOURS, LAW, letter, MONTH, OPENING, VALID_UNTIL, witness } from './entry.ts';

/** Letters between members of a family. */
export const familyLetters = [
  letter({
    slug: 'ahli-waris',
    title: 'Surat Keterangan Ahli Waris',
    classification: '400.12.3.1',
    promisedMinutes: 3 * DAYS,
    validDays: null,
    content: {
      purpose:
        'Menguatkan siapa saja ahli waris dari orang yang meninggal, misalnya untuk tanah, tabungan atau pensiun.',
      stillAsked: ['Keluarga yang mengurus balik nama tanah, tabungan, asuransi atau pensiun orang yang meninggal.'],
      notNeeded: [
        'Kalau ada sengketa antara ahli waris: minta penetapan pengadilan agama atau pengadilan negeri.',
        'Kalau bank atau BPJS hanya meminta bukti keluarga: akta kematian dan KK sering sudah cukup. Tanyakan dulu.',
      ],
      legalBasis: [LAW.village, 'Permen ATR/Kepala BPN Nomor 16 Tahun 2021, Pasal 111 ayat (1) huruf c'],
      requirements: [
        'Semua ahli waris setuju, dan dua saksi yang bukan ahli waris.',
        'Akta atau surat keterangan kematian, ditunjukkan sekali saja.',
      ],
      attachments: ['Akta kematian atau surat keterangan kematian'],
      goneSubjectAllowed: true,
      alsoSignedBy: 'camat',
      fields: [
        { key: 'death_date', label: 'Tanggal meninggal', kind: 'date', required: true },
        {
          key: 'death_certificate',
          label: 'Nomor akta atau surat kematian',
          kind: 'text',
          required: true,
          maxLength: 60,
        },
        {
          key: 'heirs',
          label: 'Ahli waris',
          help: 'Satu orang satu baris, beri nomor. Contoh: 1. Aminah, istri, lahir 2 Mei 1960.',
          kind: 'longtext',
          required: true,
          maxLength: 900,
        },
        witness(1),
        witness(2),
      ],
      template: [
        OPENING,
        '{subject}',
        'Orang tersebut di atas telah meninggal dunia pada {death_date}, menurut akta/surat kematian nomor {death_certificate}.',
        'Menurut pernyataan keluarga yang dibenarkan dua saksi, ahli warisnya adalah:',
        '{heirs}',
        'Saksi 1 : {witness_1}\nSaksi 2 : {witness_2}',
        'Surat ini menguatkan pernyataan para ahli waris. Apabila ternyata tidak benar, surat ini batal dan menjadi tanggung jawab para ahli waris.',
        CLOSING,
      ],
      keywords: ['ahli waris', 'waris', 'warisan', 'skw', 'balik nama', 'harta'],
    },
  }),
  letter({
    slug: 'izin-orang-tua',
    title: 'Surat Izin Orang Tua/Wali',
    classification: '400.12.2.1',
    promisedMinutes: 2 * HOURS,
    validDays: 3 * MONTH,
    content: {
      purpose:
        'Menerangkan bahwa orang tua, wali, suami atau istri memberi izin, misalnya untuk bekerja di luar negeri.',
      stillAsked: ['Keluarga calon pekerja migran Indonesia, atau anak yang sekolah atau magang jauh dari rumah.'],
      notNeeded: ['Untuk paspor anak: orang tua datang sendiri ke kantor imigrasi, izin desa tidak diminta.'],
      legalBasis: [LAW.village, 'UU Nomor 18 Tahun 2017 tentang Pelindungan Pekerja Migran Indonesia, Pasal 13'],
      requirements: ['Diajukan oleh yang memberi izin: orang tua, wali, suami atau istri.'],
      fields: [
        { key: 'child', label: 'Nama orang yang diberi izin', kind: 'text', required: true, maxLength: 80 },
        {
          key: 'relation',
          label: 'Ia adalah',
          kind: 'choice',
          choices: ['anak kandung', 'anak asuh', 'suami', 'istri', 'adik atau kakak'],
          required: true,
        },
        {
          key: 'country',
          label: 'Ke mana?',
          help: 'Negara atau kota tujuan.',
          kind: 'text',
          required: true,
          maxLength: 60,
        },
        {
          key: 'agency',
          label: 'Perusahaan, sekolah atau penyalurnya',
          help: 'Boleh dikosongkan.',
          kind: 'text',
          required: false,
          maxLength: 100,
        },
        {
          key: 'purpose',
          label: 'Untuk apa?',
          help: 'Contoh: bekerja sebagai perawat lansia.',
          kind: 'text',
          required: true,
          maxLength: 100,
        },
      ],
      template: [
        OPENING,
        '{subject}',
        'Orang tersebut di atas menyatakan memberi izin kepada:',
        'Nama : {child}\nHubungan : {relation}\nTujuan : {country}\nUntuk : {purpose}\nMelalui : {agency}',
        'Izin ini diberikan dengan sadar dan tanpa paksaan dari siapa pun.',
        VALID_UNTIL,
        CLOSING,
      ],
      keywords: ['izin orang tua', 'izin suami', 'izin istri', 'tki', 'tkw', 'pekerja migran', 'pmi', 'luar negeri'],
    },
  }),
];
