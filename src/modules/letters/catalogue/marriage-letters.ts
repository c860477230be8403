import type { LetterField } from '../letter-type.ts';
import {
  CLOSING,
  DAYS,
  HOURS,
  LAW,
  letter,
  MONTH,
  OPENING,
  parent,
  PURPOSE,
  VALID_UNTIL,
  witness,
  WITNESS_HANDS,
  WITNESSES,
} from './entry.ts';

const MARRIAGE = 'UU Nomor 1 Tahun 1974 tentang Perkawinan, sebagaimana diubah dengan UU Nomor 16 Tahun 2019';

/** Asked only of whom the law lets marry with a court's word: younger than 19, or married already. */
const court = (example: string): LetterField[] => [
  {
    key: 'court',
    label: 'Pengadilan yang memberi dispensasi atau izin',
    help: `Contoh: ${example}. Bawa penetapannya saat mengambil surat.`,
    kind: 'text',
    required: false,
    maxLength: 100,
  },
  { key: 'court_number', label: 'Nomor penetapan atau putusannya', kind: 'text', required: false, maxLength: 60 },
  { key: 'court_date', label: 'Tanggal penetapan atau putusannya', kind: 'date', required: false },
];
const COURT_ROW = 'Penetapan pengadilan : {court}, nomor {court_number}, tanggal {court_date}';
const COURT_PAPER = 'Penetapan atau putusan pengadilan, kalau umurnya belum 19 tahun atau sudah beristri';

const PARENT = ['nik', 'birth', 'nationality', 'religion', 'occupation', 'address'] as const;

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
      attachments: [COURT_PAPER],
      fields: [
        ...court('Pengadilan Agama Gedong Tataan'),
        parent('father', PARENT),
        parent('mother', PARENT),
        {
          key: 'partner',
          label: 'Calon suami atau istri',
          kind: 'person',
          person: {
            kin: [],
            parts: ['birth', 'religion', 'occupation', 'address'],
            mayLack: ['religion', 'occupation'],
          },
          required: true,
        },
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
        'Yang bertanda tangan di bawah ini {signer.office}, Kecamatan {district.name}, Kabupaten {region.name}, Provinsi {province.name}, menjelaskan dengan sesungguhnya, dengan mengingat sumpah jabatan, bahwa:',
        'Nama lengkap : {subject.name}\nNIK : {subject.nik}\nJenis kelamin : {subject.sex}\nTempat, tanggal lahir : {subject.birth}\nKewarganegaraan : {subject.nationality}\nAgama : {subject.religion}\nPekerjaan : {subject.occupation}\nPendidikan terakhir : {subject.education}\nBin/binti : {father.name}\nAlamat : {subject.address}\nStatus pernikahan : {subject.marriage}\nSuami/istri terdahulu : {previous_spouse|-}',
        'adalah benar anak dari pernikahan seorang pria:',
        '{father: name, nik, birth, nationality, religion, occupation, address}',
        'dengan seorang wanita:',
        '{mother: name, nik, birth, nationality, religion, occupation, address}',
        'Orang tersebut akan menikah dengan {partner.name}, lahir di {partner.birth}, beralamat di {partner.address}. Rencana akad nikah {date.day}, di {place}.',
        `Wali nikah : {guardian}\nMas kawin : {dowry}\n${COURT_ROW}`,
        VALID_UNTIL,
        'Demikian surat pengantar ini dibuat dengan mengingat sumpah jabatan dan untuk dipergunakan sebagaimana mestinya.',
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
      attachments: [COURT_PAPER],
      fields: [
        ...court('Pengadilan Negeri Gedong Tataan'),
        {
          key: 'religious_body',
          label: 'Menikah di mana?',
          help: 'Nama gereja, pura, wihara, kelenteng atau organisasi penghayat.',
          kind: 'text',
          required: true,
          maxLength: 100,
        },
        parent('father', ['nik', 'birth', 'occupation', 'address']),
        parent('mother', ['nik', 'birth', 'occupation', 'address']),
        {
          key: 'partner',
          label: 'Calon suami atau istri',
          kind: 'person',
          person: {
            kin: [],
            parts: ['nik', 'birth', 'religion', 'occupation', 'address'],
            mayLack: ['nik', 'occupation'],
          },
          required: true,
        },
        { key: 'date', label: 'Rencana tanggal pernikahan', kind: 'date', required: true },
      ],
      template: [
        OPENING,
        '{subject}',
        'Nama ayah : {father.name}\nNama ibu : {mother.name}',
        'Menurut data penduduk kami, orang tersebut di atas berstatus {subject.marital} dan akan menikah pada {date.day} di {religious_body} dengan:',
        '{partner: name, nik, birth, religion, occupation, address}',
        COURT_ROW,
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
      requirements: ['Dua saksi yang tahu keadaan Anda. Pernyataan Anda ditandatangani di atas meterai Rp10.000.'],
      paper: { hands: [WITNESS_HANDS, { title: 'Yang menyatakan,', who: ['subject'], stamp: true }] },
      fields: [PURPOSE, witness(1), witness(2)],
      template: [
        OPENING,
        '{subject: name, nik, kk, birth, sex, nationality, religion, education, occupation, marital, address}',
        'Menurut data penduduk Desa {village.name}, status perkawinan orang tersebut adalah {subject.marital}. Menurut pernyataannya, yang dibuat dengan sadar dan tanpa paksaan di hadapan dua orang saksi, ia belum pernah menikah sampai surat ini dibuat, baik menurut agama maupun menurut catatan negara.',
        WITNESSES,
        'Apabila pernyataan itu ternyata tidak benar, yang bersangkutan bersedia dituntut menurut hukum dan surat ini batal.',
        'Surat keterangan ini dibuat untuk keperluan {purpose}.',
        VALID_UNTIL,
        CLOSING,
      ],
      keywords: ['belum menikah', 'belum kawin', 'lajang', 'bujang', 'gadis', 'status'],
    },
  }),
];
