import { letterFaces } from '../../src/modules/letters/document/make-document.ts';
import { makeLetterPdf } from '../../src/modules/letters/document/make-letter-pdf.ts';
import { staticFile } from './deps-on.ts';
import type { LetterSnapshot, PrintedPerson } from '../../src/modules/letters/document/letter-snapshot.ts';

/** An invented resident of Hanura. */
export const samplePerson: PrintedPerson = {
  name: 'Siti Rahmawati',
  nik: '1809105505899001',
  kk: '1809101203109002',
  birthPlace: 'Teluk Betung',
  birthDate: '1989-05-15',
  sex: 'P',
  religion: 'Islam',
  education: 'SLTA/Sederajat',
  occupation: 'Wiraswasta',
  marital: 'married',
  nationality: 'WNI',
  address: 'Jalan Way Ratai Nomor 12',
  hamlet: 'Dusun B',
  rt: '004',
  fatherName: 'Sukardi',
  motherName: 'Aminah',
};

/** A business letter of Hanura as it is printed; change only what a test is about. */
export const sampleLetter = (changes: Partial<LetterSnapshot> = {}): LetterSnapshot => ({
  form: 1,
  title: 'Surat Keterangan Usaha',
  numberText: '500.2.2.4/001/HNR/XI/2026',
  issuedOn: '2026-11-02',
  validUntil: '2027-05-02',
  office: {
    village: 'Hanura',
    district: 'Teluk Pandan',
    region: 'Pesawaran',
    province: 'Lampung',
    address: 'Jalan Raya Way Ratai, Desa Hanura',
    postalCode: '35450',
    email: 'kantor@hanura.desa.example',
  },
  subject: samplePerson,
  applicant: null,
  answers: {
    business_name: { kind: 'text', value: "Keripik Pisang 'Bu Siti'" },
    business_type: { kind: 'text', value: 'Makanan ringan: keripik pisang dan singkong' },
    business_address: { kind: 'text', value: 'Jalan Way Ratai Nomor 12, RT 004 Dusun B' },
    start_date: { kind: 'date', value: '2019-03-01' },
    purpose: { kind: 'text', value: 'mengajukan Kredit Usaha Rakyat (KUR)' },
  },
  template: [
    'Yang bertanda tangan di bawah ini {signer.office}, Kecamatan {district.name}, Kabupaten {region.name}, menerangkan dengan sebenarnya bahwa:',
    '{subject}',
    'Orang tersebut di atas adalah benar penduduk Desa {village.name} dan menjalankan usaha sebagai berikut:',
    'Nama usaha : {business_name}\nJenis usaha : {business_type}\nAlamat usaha : {business_address}\nBerjalan sejak : {start_date}',
    'Surat keterangan ini dibuat untuk {purpose} dan berlaku sampai dengan {letter.valid_until}.',
    'Demikian surat keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
  ],
  signer: { name: "H. Ma'ruf Hidayatullah, S.E.", title: 'Kepala Desa', capacity: 'definitive' },
  alsoSignedBy: null,
  check: { url: 'https://pesawaran.example/cek/Zb3vKq9XrT1mC7dLw2hYpA', site: 'pesawaran.example' },
  ...changes,
});

/** A letter as PDF, set in the deployed faces. */
export const letterPdf = async (letter: LetterSnapshot): Promise<Uint8Array> =>
  makeLetterPdf(letter, await letterFaces({ read: staticFile }));
