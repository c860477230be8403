import { CLOSING, DAYS, HOURS, LAW, letter, MONTH, OPENING, PURPOSE, VALID_UNTIL } from './entry.ts';

const MARRIAGE = 'UU Nomor 1 Tahun 1974 tentang Perkawinan, sebagaimana diubah dengan UU Nomor 16 Tahun 2019';

/** Letters for marrying, and for not being married. */
export const marriageLetters = [
  letter({
    slug: 'pengantar-nikah',
    title: 'Surat Pengantar Nikah (N1)',
    classification: '400.12.3.2',
    promisedMinutes: 1 * DAYS,
    validDays: 3 * MONTH,
    content: {
      purpose: 'Pengantar untuk mendaftar nikah di KUA (model N1).',
      stillAsked: ['Calon pengantin beragama Islam yang akan mendaftar di KUA, masing-masing dari desanya sendiri.'],
      notNeeded: [
        'Kalau Anda bukan beragama Islam: pernikahan dicatat di Dukcapil, pilih Surat Keterangan Nikah Non-Muslim.',
      ],
      legalBasis: [MARRIAGE, 'Peraturan Menteri Agama Nomor 30 Tahun 2024 tentang Pencatatan Pernikahan'],
      requirements: [
        'Umur paling sedikit 19 tahun. Di bawah itu perlu dispensasi pengadilan agama.',
        'Daftar ke KUA paling lambat 10 hari kerja sebelum akad. Nikah di KUA pada jam kerja gratis; di luar itu Rp600.000 dibayar ke kas negara, bukan ke desa.',
      ],
      fields: [
        { key: 'partner', label: 'Nama calon suami atau istri', kind: 'text', required: true, maxLength: 80 },
        {
          key: 'partner_birth',
          label: 'Tempat dan tanggal lahir calon',
          help: 'Contoh: Gedong Tataan, 3 Juli 1995.',
          kind: 'text',
          required: true,
          maxLength: 80,
        },
        { key: 'partner_address', label: 'Alamat calon', kind: 'text', required: true, maxLength: 120 },
        {
          key: 'guardian',
          label: 'Nama wali nikah',
          help: 'Diisi oleh calon istri.',
          kind: 'text',
          required: false,
          maxLength: 80,
        },
        {
          key: 'previous_spouse',
          label: 'Nama suami atau istri terdahulu',
          help: 'Kosongkan kalau belum pernah menikah.',
          kind: 'text',
          required: false,
          maxLength: 80,
        },
        { key: 'date', label: 'Rencana tanggal akad', kind: 'date', required: true },
        { key: 'place', label: 'Rencana tempat akad', kind: 'text', required: true, maxLength: 100 },
        { key: 'dowry', label: 'Mas kawin', help: 'Boleh dikosongkan.', kind: 'text', required: false, maxLength: 80 },
      ],
      template: [
        OPENING,
        '{subject}',
        'Suami/istri terdahulu : {previous_spouse}\nNama ayah : {subject.father}\nNama ibu : {subject.mother}\nWali nikah : {guardian}',
        'Orang tersebut di atas akan menikah dengan:',
        'Nama : {partner}\nTempat, tanggal lahir : {partner_birth}\nAlamat : {partner_address}\nRencana akad : {date}, di {place}\nMas kawin : {dowry}',
        'Surat pengantar ini dibuat untuk mendaftarkan kehendak nikah di Kantor Urusan Agama.',
        VALID_UNTIL,
        CLOSING,
      ],
      keywords: ['nikah', 'n1', 'menikah', 'kawin', 'kua', 'pengantar nikah', 'numpang nikah', 'pengantin'],
    },
  }),
  letter({
    slug: 'nikah-non-muslim',
    title: 'Surat Keterangan Nikah Non-Muslim',
    classification: '400.12.3.2',
    promisedMinutes: 1 * DAYS,
    validDays: 3 * MONTH,
    content: {
      purpose: 'Keterangan untuk menikah secara Kristen, Katolik, Hindu, Buddha, Khonghucu atau kepercayaan.',
      stillAsked: [
        'Calon pengantin yang gereja, pura, wihara, kelenteng atau penghayatnya meminta keterangan dari desa.',
      ],
      notNeeded: [
        'Untuk mencatatkan perkawinan di Dukcapil: cukup surat dari pemuka agama, KTP-el, KK dan pasfoto berdua. Surat desa tidak termasuk syarat.',
      ],
      legalBasis: [MARRIAGE, LAW.civil, LAW.civilRules],
      requirements: ['Umur paling sedikit 19 tahun. Di bawah itu perlu dispensasi pengadilan negeri.'],
      fields: [
        {
          key: 'religious_body',
          label: 'Menikah di mana?',
          help: 'Nama gereja, pura, wihara, kelenteng atau organisasi penghayat.',
          kind: 'text',
          required: true,
          maxLength: 100,
        },
        { key: 'partner', label: 'Nama calon suami atau istri', kind: 'text', required: true, maxLength: 80 },
        { key: 'partner_address', label: 'Alamat calon', kind: 'text', required: true, maxLength: 120 },
      ],
      template: [
        OPENING,
        '{subject}',
        'Nama ayah : {subject.father}\nNama ibu : {subject.mother}',
        'Menurut data penduduk kami, orang tersebut di atas berstatus {subject.marital} dan akan menikah di {religious_body} dengan:',
        'Nama : {partner}\nAlamat : {partner_address}',
        VALID_UNTIL,
        CLOSING,
      ],
      keywords: [
        'nikah',
        'nikah gereja',
        'pemberkatan',
        'kristen',
        'katolik',
        'hindu',
        'buddha',
        'khonghucu',
        'catatan sipil',
      ],
    },
  }),
  letter({
    slug: 'belum-menikah',
    title: 'Surat Keterangan Belum Menikah',
    classification: '400.12.3.2',
    promisedMinutes: 2 * HOURS,
    validDays: 3 * MONTH,
    content: {
      purpose: 'Menerangkan bahwa Anda belum pernah menikah.',
      stillAsked: [
        'Pelamar kerja, calon anggota TNI/Polri, peserta pendidikan ikatan dinas, atau pembeli rumah bersubsidi.',
      ],
      notNeeded: [
        'Kalau yang diminta hanya status di KTP-el: KTP-el sudah memuat status perkawinan.',
        'Untuk mendaftar nikah di KUA: pilih Surat Pengantar Nikah (N1).',
      ],
      legalBasis: [LAW.village, MARRIAGE],
      fields: [PURPOSE],
      template: [
        OPENING,
        '{subject}',
        'Menurut data penduduk Desa {village.name} dan pernyataan yang bersangkutan, orang tersebut di atas sampai surat ini dibuat belum pernah menikah.',
        'Surat keterangan ini dibuat untuk keperluan {purpose}.',
        VALID_UNTIL,
        CLOSING,
      ],
      keywords: ['belum menikah', 'belum kawin', 'lajang', 'bujang', 'gadis', 'status'],
    },
  }),
];
