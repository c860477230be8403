import type { LetterField } from '../letter-type.ts';
import { CLOSING, HOURS, LAW, letter, OPENING, witness, WITNESS_HANDS, WITNESSES } from './entry.ts';

const BASIS = [LAW.population, LAW.civil, LAW.civilRules];
const SEX = ['Laki-laki', 'Perempuan'];

/** As form F-2.01 of Permendagri 109/2019 lists them. */
const CAUSES = [
  'sakit biasa atau usia lanjut',
  'wabah penyakit',
  'kecelakaan',
  'kriminalitas',
  'bunuh diri',
  'lainnya',
];
const DETERMINED_BY = ['dokter', 'tenaga kesehatan', 'kepolisian', 'keluarga'];
const BIRTH_PLACES = ['rumah', 'polindes', 'puskesmas', 'rumah sakit atau klinik', 'tempat lain'];

/** Who reports a birth or a death to the village. */
const reporter = (of: string): LetterField => ({
  key: 'reporter',
  label: 'Pelapor',
  help: `Orang yang melaporkan, dan hubungannya dengan ${of}.`,
  kind: 'person',
  person: { minAge: 17, parts: ['nik', 'birth', 'occupation', 'address', 'relation'] },
  required: true,
  prefill: 'presenter',
});
const REPORTER = '{reporter: name, nik, birth, occupation, address, relation}';
const REPORTER_HANDS = { title: 'Pelapor,', who: ['reporter'] };

/** Letters about births and deaths: they record a fact, so they never expire. */
export const lifeEventLetters = [
  letter({
    slug: 'kelahiran',
    title: 'Surat Keterangan Kelahiran',
    classification: '400.12.3.1',
    promisedMinutes: 2 * HOURS,
    validDays: null,
    content: {
      purpose: 'Menerangkan kelahiran anak di rumah, sebagai syarat membuat akta kelahiran.',
      stillAsked: [
        'Orang tua yang anaknya lahir di rumah, kebun atau perjalanan, tanpa bidan, dokter, puskesmas atau rumah sakit.',
      ],
      notNeeded: [
        'Kalau anak lahir di rumah sakit, puskesmas, klinik, atau ditolong bidan: surat dari mereka sudah cukup. Langsung ke Dukcapil.',
        'Kalau tidak ada surat apa pun: Dukcapil menerima surat pernyataan tanggung jawab mutlak (SPTJM) dari orang tua dengan dua saksi.',
      ],
      legalBasis: BASIS,
      paper: { hands: [WITNESS_HANDS, REPORTER_HANDS] },
      requirements: ['Ajukan oleh ayah atau ibu. Buku nikah atau akta perkawinan dibawa nanti ke Dukcapil.'],
      fields: [
        {
          key: 'child_name',
          label: 'Nama lengkap anak',
          help: 'Boleh diganti sebelum akta dibuat.',
          kind: 'text',
          required: true,
          maxLength: 60,
        },
        { key: 'child_sex', label: 'Jenis kelamin anak', kind: 'choice', choices: SEX, required: true },
        {
          key: 'birth_place',
          label: 'Tempat lahir',
          help: 'Contoh: rumah di Dusun B, Desa Hanura.',
          kind: 'text',
          required: true,
          maxLength: 100,
        },
        { key: 'birth_place_kind', label: 'Lahir di', kind: 'choice', choices: BIRTH_PLACES, required: true },
        { key: 'birth_date', label: 'Tanggal lahir', kind: 'date', required: true },
        { key: 'birth_time', label: 'Jam lahir', kind: 'time', required: true },
        { key: 'birth_order', label: 'Anak ke berapa?', kind: 'number', required: true },
        {
          key: 'weight_g',
          label: 'Berat lahir dalam gram',
          help: 'Kosongkan kalau tidak ditimbang.',
          kind: 'number',
          required: false,
        },
        {
          key: 'length_cm',
          label: 'Panjang lahir dalam sentimeter',
          help: 'Kosongkan kalau tidak diukur.',
          kind: 'number',
          required: false,
        },
        {
          key: 'helper',
          label: 'Siapa yang menolong kelahiran?',
          help: 'Nama dan pekerjaannya.',
          kind: 'text',
          required: true,
          maxLength: 80,
        },
        {
          key: 'other_parent',
          label: 'Ayah atau ibu yang satu lagi',
          help: 'Kosongkan kalau tidak ingin ditulis.',
          kind: 'person',
          person: {
            kin: ['spouse'],
            deceased: true,
            parts: ['nik', 'birth', 'occupation', 'address'],
            mayLack: ['nik', 'birth', 'occupation', 'address'],
          },
          required: false,
        },
        reporter('anak'),
        witness(1),
        witness(2),
      ],
      template: [
        'Yang bertanda tangan di bawah ini {signer.office}, Kecamatan {district.name}, Kabupaten {region.name}, menerangkan bahwa telah lahir seorang anak:',
        'Nama : {child_name}\nJenis kelamin : {child_sex}\nTempat lahir : {birth_place} ({birth_place_kind})\nHari, tanggal lahir : {birth_date.day}\nPukul : {birth_time}\nAnak ke : {birth_order}\nBerat lahir : {weight_g} gram\nPanjang lahir : {length_cm} cm\nPenolong kelahiran : {helper}',
        'Anak tersebut adalah anak dari:',
        '{subject: name, nik, birth, sex, occupation, address}',
        'dan orang tua yang satu lagi, {other_parent.name}:',
        '{other_parent: nik, birth, occupation, address}',
        'Keterangan ini diberikan menurut laporan:',
        REPORTER,
        WITNESSES,
        CLOSING,
      ],
      keywords: ['kelahiran', 'lahir', 'bayi', 'akta kelahiran', 'surat lahir', 'melahirkan di rumah', 'dukun bayi'],
    },
  }),
  letter({
    slug: 'kematian',
    title: 'Surat Keterangan Kematian',
    classification: '400.12.3.1',
    promisedMinutes: 2 * HOURS,
    validDays: null,
    content: {
      purpose:
        'Menerangkan meninggalnya penduduk desa ini, sebagai syarat akta kematian, ahli waris, pensiun atau BPJS.',
      stillAsked: ['Keluarga dari penduduk yang meninggal di rumah atau tanpa surat dari dokter.'],
      notNeeded: [
        'Kalau meninggal di rumah sakit atau puskesmas dan sudah ada surat kematian dari dokter: bawa surat itu langsung ke Dukcapil.',
      ],
      legalBasis: BASIS,
      attachments: ['Surat kematian dari rumah sakit, kalau ada'],
      goneSubjectAllowed: true,
      paper: { hands: [WITNESS_HANDS, REPORTER_HANDS] },
      fields: [
        { key: 'death_date', label: 'Tanggal meninggal', kind: 'date', required: true },
        {
          key: 'death_time',
          label: 'Jam meninggal',
          help: 'Kosongkan kalau tidak ada yang tahu.',
          kind: 'time',
          required: false,
        },
        {
          key: 'place',
          label: 'Tempat meninggal',
          help: 'Contoh: rumah di Dusun B, Desa Hanura.',
          kind: 'text',
          required: true,
          maxLength: 100,
        },
        { key: 'cause', label: 'Penyebab', kind: 'choice', choices: CAUSES, required: true },
        {
          key: 'determined_by',
          label: 'Siapa yang menyatakan meninggal?',
          kind: 'choice',
          choices: DETERMINED_BY,
          required: true,
        },
        {
          key: 'burial_place',
          label: 'Tempat pemakaman',
          help: 'Kalau belum tahu, tulis: belum ditentukan.',
          kind: 'text',
          required: true,
          maxLength: 100,
        },
        reporter('almarhum'),
        witness(1),
        witness(2),
      ],
      template: [
        OPENING,
        '{subject: name, nik, sex, birth, religion, occupation, marital, address}',
        'telah meninggal dunia pada:',
        'Hari, tanggal : {death_date.day}\nPukul : {death_time|tidak diketahui}\nTempat meninggal : {place}\nPenyebab : {cause}\nDinyatakan oleh : {determined_by}\nTempat pemakaman : {burial_place}',
        'Keterangan ini diberikan menurut laporan:',
        REPORTER,
        WITNESSES,
        CLOSING,
      ],
      keywords: ['kematian', 'meninggal', 'wafat', 'akta kematian', 'surat kematian', 'almarhum'],
    },
  }),
  letter({
    slug: 'lahir-mati',
    title: 'Surat Keterangan Lahir Mati',
    classification: '400.12.3.1',
    promisedMinutes: 2 * HOURS,
    validDays: null,
    content: {
      purpose: 'Menerangkan bayi yang lahir dalam keadaan meninggal, untuk pencatatan di Dukcapil.',
      stillAsked: ['Orang tua yang bayinya lahir mati di rumah atau tanpa surat dari tenaga kesehatan.'],
      notNeeded: [
        'Kalau sudah ada surat keterangan lahir mati dari rumah sakit, puskesmas atau bidan: langsung ke Dukcapil.',
      ],
      legalBasis: BASIS,
      attachments: ['Surat dari rumah sakit, puskesmas atau bidan, kalau ada'],
      paper: { hands: [REPORTER_HANDS] },
      fields: [
        { key: 'date', label: 'Tanggal lahir mati', kind: 'date', required: true },
        { key: 'place', label: 'Tempat', kind: 'text', required: true, maxLength: 100 },
        { key: 'gestation_weeks', label: 'Umur kandungan dalam minggu', kind: 'number', required: true },
        {
          key: 'child_sex',
          label: 'Jenis kelamin bayi',
          help: 'Boleh dikosongkan.',
          kind: 'choice',
          choices: SEX,
          required: false,
        },
        reporter('bayi'),
      ],
      template: [
        'Yang bertanda tangan di bawah ini {signer.office}, Kecamatan {district.name}, Kabupaten {region.name}, menerangkan bahwa telah lahir seorang bayi dalam keadaan meninggal dari orang tua:',
        '{subject: name, nik, birth, sex, religion, occupation, address}',
        'Keterangan kelahiran itu sebagai berikut:',
        'Hari, tanggal : {date.day}\nTempat : {place}\nUmur kandungan : {gestation_weeks} minggu\nJenis kelamin bayi : {child_sex|tidak disebut}',
        'Keterangan ini diberikan menurut laporan:',
        REPORTER,
        CLOSING,
      ],
      keywords: ['lahir mati', 'bayi meninggal', 'keguguran'],
    },
  }),
];
