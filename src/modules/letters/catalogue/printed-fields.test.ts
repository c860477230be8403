import { describe, expect, it } from 'vitest';
import { canReadPdf, wordsOfPdf } from '../../../../tests/support/pdf-text.ts';
import { letterPdf, sampleLetter, samplePerson } from '../../../../tests/support/sample-letter.ts';
import type { LetterSnapshot, PrintedAnswer } from '../document/letter-snapshot.ts';
import type { PersonAnswer } from '../letter-type.ts';
import { CATALOGUE } from './index.ts';

const text = (value: string): PrintedAnswer => ({ kind: 'text', value });
const date = (value: string): PrintedAnswer => ({ kind: 'date', value });
const money = (value: string): PrintedAnswer => ({ kind: 'money', value });
const person = (value: PersonAnswer): PrintedAnswer => ({ kind: 'person', value });

const FATHER: PersonAnswer = {
  name: 'Sukardi Wirjo',
  nik: '1809100203609111',
  birthPlace: 'Cilacap',
  birthDate: '1960-03-02',
  sex: 'L',
  religion: 'Islam',
  nationality: 'WNI',
  occupation: 'Nelayan/Perikanan',
  address: 'Gang Masjid 4, RT 001/RW 002, Dusun A',
  residentId: 'resident-1',
};
const MOTHER: PersonAnswer = {
  name: 'Aminah Karto',
  nik: '1809104507649222',
  birthPlace: 'Metro',
  birthDate: '1964-07-05',
  sex: 'P',
  religion: 'Hindu',
  nationality: 'WNA',
  occupation: 'Mengurus Rumah Tangga',
  address: 'Jalan Mawar 9, Metro',
};
const WITNESSES = {
  witness_1: person({ name: 'H. Abdul Karim', nik: '1809101505559333' }),
  witness_2: person({ name: 'Nyoman Sudarte', nik: '1809102006579444' }),
};
const WITNESSED = ['H. Abdul Karim, NIK 1809101505559333', 'Nyoman Sudarte, NIK 1809102006579444'];

/** The words of a letter of the catalogue, as a computer reads them from its PDF. */
async function words(slug: string, answers: LetterSnapshot['answers'], more: Partial<LetterSnapshot> = {}) {
  const entry = CATALOGUE.find((one) => one.slug === slug);
  if (!entry) throw new Error(`no letter ${slug}`);
  const { template, paper, alsoSignedBy } = entry.content;
  const letter = sampleLetter({
    title: entry.title,
    template,
    alsoSignedBy,
    ...(paper ? { paper } : {}),
    answers,
    ...more,
  });
  return wordsOfPdf(await letterPdf(letter));
}

describe.runIf(canReadPdf)('what must stand in a letter', () => {
  it('for the KUA (model N1): the person with status and education, both parents whole, the office under oath', async () => {
    const printed = await words(
      'pengantar-nikah',
      {
        father: person(FATHER),
        mother: person(MOTHER),
        partner: person({
          name: 'Wahyu Hidayat',
          birthPlace: 'Kalianda',
          birthDate: '1988-01-09',
          address: 'Kalianda',
        }),
        date: date('2026-12-18'),
        place: text('KUA Teluk Pandan'),
        previous_spouse: text('Alm. Joko Susilo'),
      },
      { subject: { ...samplePerson, marital: 'widowed', rw: '002' } },
    );
    for (const part of [
      'mengingat sumpah jabatan',
      'Siti Rahmawati',
      '1809105505899001',
      'Jenis kelamin : Perempuan',
      'Teluk Betung, 15 Mei 1989',
      'Kewarganegaraan : WNI',
      'Agama : Islam',
      'Pekerjaan : Wiraswasta',
      'Pendidikan terakhir : SLTA/Sederajat',
      'Bin/binti : Sukardi Wirjo',
      'Jalan Way Ratai Nomor 12, RT 004/RW 002, Dusun B, Desa Hanura',
      'Status pernikahan : Janda (cerai mati)',
      'Suami/istri terdahulu : Alm. Joko Susilo',
      'seorang pria: Nama : Sukardi Wirjo NIK : 1809100203609111 Tempat, tanggal lahir : Cilacap, 2 Maret 1960',
      'Kewarganegaraan : WNI Agama : Islam Pekerjaan : Nelayan/Perikanan Alamat : Gang Masjid 4, RT 001/RW 002, Dusun A, Desa Hanura',
      'seorang wanita: Nama : Aminah Karto NIK : 1809104507649222 Tempat, tanggal lahir : Metro, 5 Juli 1964',
      'Kewarganegaraan : WNA Agama : Hindu Pekerjaan : Mengurus Rumah Tangga Alamat : Jalan Mawar 9, Metro',
      'Wahyu Hidayat',
      'Jumat, 18 Desember 2026',
    ])
      expect(printed).toContain(part);
  });

  it('about a death: day, hour, place, cause, who stated it, burial place, the reporter whole, two witnesses', async () => {
    const reporter = { ...FATHER, relation: 'anak kandung' };
    const answers = {
      death_date: date('2026-10-30'),
      death_time: { kind: 'time', value: '23:05' },
      place: text('rumah di Dusun B'),
      cause: { kind: 'choice', value: 'sakit biasa atau usia lanjut' },
      determined_by: { kind: 'choice', value: 'tenaga kesehatan' },
      burial_place: text('TPU Dusun C'),
      reporter: person(reporter),
      ...WITNESSES,
    } as const;
    const printed = await words('kematian', answers);
    for (const part of [
      'telah meninggal dunia pada: Hari, tanggal : Jumat, 30 Oktober 2026 Pukul : 23.05 WIB Tempat meninggal : rumah di Dusun B',
      'Penyebab : sakit biasa atau usia lanjut',
      'Dinyatakan oleh : tenaga kesehatan',
      'Tempat pemakaman : TPU Dusun C',
      'menurut laporan: Nama : Sukardi Wirjo NIK : 1809100203609111 Tempat, tanggal lahir : Cilacap, 2 Maret 1960',
      'Hubungan : anak kandung',
      'Pelapor,',
      'Saksi-saksi,',
      ...WITNESSED,
    ])
      expect(printed).toContain(part);
    const unknown = { ...answers, death_time: { kind: 'time', value: '' } } as const;
    expect(await words('kematian', unknown)).toContain('Pukul : tidak diketahui');
  });

  it('about never having married: what the card says, the own statement over a meterai, two witnesses', async () => {
    const subject = { ...samplePerson, marital: 'single' } as const;
    const printed = await words('belum-menikah', { purpose: text('melamar kerja'), ...WITNESSES }, { subject });
    for (const part of [
      'Nomor KK : 1809101203109002',
      'Pendidikan terakhir : SLTA/Sederajat',
      'Status perkawinan : Belum Kawin',
      'status perkawinan orang tersebut adalah Belum Kawin',
      'belum pernah menikah sampai surat ini dibuat',
      'bersedia dituntut menurut hukum',
      'untuk keperluan melamar kerja',
      'Yang menyatakan,',
      'Meterai Rp10.000',
      ...WITNESSED,
    ])
      expect(printed).toContain(part);
    expect(printed.match(/Siti Rahmawati/g)).toHaveLength(2);
  });

  it('about the income of parents: each with job and amount in figures and words, and the sum of both', async () => {
    const printed = await words('penghasilan-orang-tua', {
      father: person(FATHER),
      father_income: money('2100000'),
      mother: person(MOTHER),
      mother_income: money('1011000'),
      school: text('SMA Negeri 1 Padang Cermin'),
      class: text('XI IPA 2'),
      student_number: text('0051234567'),
    });
    for (const part of [
      'Siti Rahmawati',
      'Sekolah/kampus : SMA Negeri 1 Padang Cermin Kelas/semester : XI IPA 2 Nomor induk : 0051234567',
      'dari ayah: Nama : Sukardi Wirjo NIK : 1809100203609111',
      'Pekerjaan : Nelayan/Perikanan',
      'Penghasilan sebulan : Rp2.100.000 (dua juta seratus ribu rupiah)',
      'dan ibu: Nama : Aminah Karto NIK : 1809104507649222',
      'Pekerjaan : Mengurus Rumah Tangga',
      'Penghasilan sebulan : Rp1.011.000 (satu juta sebelas ribu rupiah)',
      'berjumlah Rp3.111.000 (tiga juta seratus sebelas ribu rupiah)',
      'Meterai Rp10.000',
    ])
      expect(printed).toContain(part);
  });

  const heir = (name: string, relation: string, more: Partial<PersonAnswer> = {}): PersonAnswer => ({
    ...MOTHER,
    name,
    relation,
    ...more,
  });
  const HEIRS = {
    death_date: date('2026-10-30'),
    death_place: text('RSUD Pesawaran'),
    death_certificate: text('1809-KM-0003'),
    spouse: person(MOTHER),
    marriage_record: text('123/45/VI/1984'),
    purpose: text('balik nama tanah'),
    substitutes: { kind: 'people', value: [heir('Rani Putri', 'anak dari almarhum Budi')] },
    ...WITNESSES,
  } as const;
  const camat = { name: 'Drs. Muhammad Syukur, M.Si.', nip: '196805121990031004' };

  it('of heirs: their own statement with table and substitutes, all signatures, confirmed by kades and camat', async () => {
    const heirs = [heir('Aminah Karto', 'istri'), heir('Budi Santoso', 'anak kandung', { sex: 'L', deceased: true })];
    const printed = await words('ahli-waris', { ...HEIRS, heirs: { kind: 'people', value: heirs } }, { camat });
    for (const part of [
      'Kami yang bertanda tangan di bawah ini, para ahli waris',
      'meninggal dunia pada Jumat, 30 Oktober 2026 di RSUD Pesawaran',
      '1809-KM-0003',
      'menikah dengan Aminah Karto, menurut buku nikah atau akta perkawinan nomor 123/45/VI/1984',
      'Ahli warisnya 2 (dua) orang',
      'No. Nama L/P NIK Tempat, tgl. lahir Hubungan Keadaan 1. Aminah Karto P 1809104507649222 Metro, 5 Juli 1964 istri hidup',
      '2. Budi Santoso L 1809104507649222 Metro, 5 Juli 1964 anak kandung meninggal',
      'digantikan oleh anaknya, 1 (satu) orang, yaitu: No. Nama',
      '1. Rani Putri P 1809104507649222 Metro, 5 Juli 1964 anak dari almarhum Budi',
      'tidak ada ahli waris lain',
      'untuk keperluan balik nama tanah',
      ...WITNESSED,
      'Saksi-saksi,',
      'Para ahli waris,',
      'Meterai Rp10.000',
      'Dibenarkan oleh: KEPALA DESA HANURA,',
      'Dikuatkan oleh: Nomor: ..........................',
      'CAMAT TELUK PANDAN, Drs. Muhammad Syukur, M.Si. NIP. 196805121990031004',
    ])
      expect(printed).toContain(part);
    const places = printed.slice(printed.indexOf('Para ahli waris,'));
    expect(places).toContain('Rani Putri');
    expect(places, 'who has died does not sign').not.toContain('Budi Santoso');
  });

  it('of many heirs: every one of them in table and signatures, the head of the table on each page', async () => {
    const name = "Raden Ayu Kusumaningtyas Nur'aini Putri Ramadhani Wirjosoemarto";
    const heirs = Array.from({ length: 18 }, (_, i) => heir(`${name} ${String.fromCharCode(65 + i)}.`, 'anak kandung'));
    const printed = await words('ahli-waris', { ...HEIRS, heirs: { kind: 'people', value: heirs } }, { camat });
    for (const { name: one } of heirs) expect(printed.split(one)).toHaveLength(3);
    expect(printed.match(/L\/P NIK/g)?.length).toBeGreaterThanOrEqual(3);
    expect(printed).toContain('halaman 3 dari');
  });
});
