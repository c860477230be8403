import { CLOSING, HOLDER, HOURS, LAW, letter, MONTH, OPENING, VALID_UNTIL } from './entry.ts';

const BASIS = [LAW.population, LAW.civil, LAW.civilRules];

/** Letters that Perpres 96/2018 has made unnecessary; kept for offices that still ask, and to tell people so. */
export const movingLetters = [
  letter({
    slug: 'pindah',
    title: 'Surat Pengantar Pindah',
    classification: '400.12.2.2',
    promisedMinutes: 1 * HOURS,
    validDays: MONTH,
    content: {
      purpose: 'Pengantar untuk orang yang pindah dari desa ini, bila masih diminta.',
      stillAsked: ['Hanya bila sekolah, tempat kerja atau desa tujuan meminta keterangan dari desa asal.'],
      notNeeded: [
        'Untuk pindah dalam Indonesia: langsung ke Dukcapil dengan KK. Sejak 2018 tidak perlu pengantar RT, RW atau desa.',
        'Pindah juga bisa diurus di Dukcapil daerah tujuan, atau lewat layanan daring Dukcapil.',
      ],
      legalBasis: BASIS,
      goneSubjectAllowed: true,
      paper: { hands: [HOLDER] },
      fields: [
        {
          key: 'destination',
          label: 'Pindah ke mana?',
          help: 'Alamat lengkap sampai desa, kecamatan dan kabupaten.',
          kind: 'text',
          required: true,
          maxLength: 120,
        },
        {
          key: 'reason',
          label: 'Alasan pindah',
          kind: 'choice',
          choices: ['pekerjaan', 'pendidikan', 'keluarga', 'perumahan', 'kesehatan', 'keamanan', 'lainnya'],
          required: true,
        },
        { key: 'move_date', label: 'Tanggal pindah', kind: 'date', required: true },
        {
          key: 'followers',
          label: 'Siapa yang ikut pindah?',
          help: 'Kosongkan kalau sendiri.',
          kind: 'people',
          person: { parts: ['nik', 'relation'], max: 15 },
          required: false,
        },
        {
          key: 'kk_choice',
          label: 'Kartu keluarga yang ditinggal',
          kind: 'choice',
          choices: ['semua anggota ikut pindah', 'nomor KK tetap', 'membuat KK baru'],
          required: true,
        },
      ],
      template: [
        OPENING,
        '{subject: name, nik, kk, birth, sex, religion, marital, occupation, nationality, address}',
        'Orang tersebut di atas benar penduduk Desa {village.name} dan akan pindah:',
        'Alamat tujuan : {destination}\nAlasan : {reason}\nTanggal pindah : {move_date}\nKK yang ditinggal : {kk_choice}',
        'Bersama {followers.count} orang pengikut:',
        '{followers: name, nik, relation}',
        'Surat ini hanya pengantar. Surat keterangan pindah diterbitkan oleh Dinas Kependudukan dan Pencatatan Sipil.',
        VALID_UNTIL,
        CLOSING,
      ],
      keywords: ['pindah', 'pindah rumah', 'pindah alamat', 'surat pindah', 'skpwni', 'mutasi'],
    },
  }),
  letter({
    slug: 'perubahan-kk',
    title: 'Surat Permohonan Perubahan KK',
    classification: '400.12.2.1',
    promisedMinutes: 1 * HOURS,
    validDays: MONTH,
    content: {
      purpose: 'Pengantar untuk mengubah data kartu keluarga, bila masih diminta.',
      stillAsked: ['Hanya bila petugas meminta keterangan desa karena datanya tidak didukung dokumen lain.'],
      notNeeded: [
        'Untuk mengubah KK: langsung ke Dukcapil, atau lewat layanan daringnya, dengan bukti perubahan (buku nikah, akta, ijazah). Tidak perlu pengantar desa.',
        'Untuk mencetak KK yang hilang atau rusak: minta ke Dukcapil, gratis.',
      ],
      legalBasis: BASIS,
      paper: { hands: [HOLDER] },
      fields: [
        {
          key: 'reason',
          label: 'Apa yang ingin diubah, dan mengapa?',
          help: 'Contoh: menambah anak yang baru lahir.',
          kind: 'text',
          required: true,
          maxLength: 120,
        },
      ],
      template: [
        OPENING,
        '{subject}',
        'Orang tersebut di atas, dengan nomor kartu keluarga {subject.kk}, memohon perubahan kartu keluarga karena {reason}.',
        'Surat ini diberikan sebagai pengantar kepada Dinas Kependudukan dan Pencatatan Sipil Kabupaten {region.name}.',
        VALID_UNTIL,
        CLOSING,
      ],
      keywords: ['kk', 'kartu keluarga', 'ubah kk', 'pecah kk', 'tambah anak', 'kk baru'],
    },
  }),
];
