import { describe, expect, it } from 'vitest';
import { sampleLetter, samplePerson } from '../../../../tests/support/sample-letter.ts';
import { composeBody } from './compose-body.ts';
import { checkTemplate } from './check-template.ts';

const body = (template: string[], changes: Parameters<typeof sampleLetter>[0] = {}) =>
  composeBody(sampleLetter({ template, ...changes }));

describe("a letter's body", () => {
  it('fills the registry and the answers into the sentence', () => {
    const text = '{signer.office} menerangkan bahwa {subject.name} ({subject.age}) berusaha sejak {start_date}.';
    expect(body([text])).toEqual([
      {
        kind: 'paragraph',
        text: 'Kepala Desa Hanura menerangkan bahwa Siti Rahmawati (37 tahun) berusaha sejak 1 Maret 2019.',
      },
    ]);
  });

  it('turns lines of "Label : value" into a table and numbered lines into a list', () => {
    expect(body(['Nama usaha : {business_name}\nSejak : {start_date}', '1. Satu\n2. Dua'])).toEqual([
      {
        kind: 'rows',
        rows: [
          { label: 'Nama usaha', value: "Keripik Pisang 'Bu Siti'" },
          { label: 'Sejak', value: '1 Maret 2019' },
        ],
      },
      { kind: 'items', items: [{ marker: '1.', text: 'Satu' }, { marker: '2.', text: 'Dua' }] },
    ]); // prettier-ignore
  });

  it('leaves out what was not answered, with its row, sentence or list number', () => {
    const answers = { given: { kind: 'text', value: 'ada' }, empty: { kind: 'text', value: '  ' } } as const;
    expect(body(['A : {empty}\nB : {given}', 'Catatan: {empty}.', '1. {empty}\n2. {given}'], { answers })).toEqual([
      { kind: 'rows', rows: [{ label: 'B', value: 'ada' }] },
      { kind: 'items', items: [{ marker: '1.', text: 'ada' }] },
    ]);
  });

  it('never lets an answer change the shape of the letter or reach a placeholder', () => {
    const value = 'Kepala Desa : Saya\n{subject.nik}\n1. palsu';
    expect(body(['Untuk keperluan {purpose}.'], { answers: { purpose: { kind: 'longtext', value } } })).toEqual([
      { kind: 'paragraph', text: 'Untuk keperluan Kepala Desa : Saya {subject.nik} 1. palsu.' },
    ]);
  });

  it('keeps the lines of a long answer that stands alone', () => {
    const heirs = { kind: 'longtext', value: '1. Ani, istri\n2. Budi, anak' } as const;
    expect(body(['{heirs}'], { answers: { heirs } })).toMatchObject([
      { kind: 'items', items: [{ text: 'Ani, istri' }, { text: 'Budi, anak' }] },
    ]);
  });

  it('prints the applicant where the letter is asked for another', () => {
    const applicant = { ...samplePerson, name: 'Sukardi', sex: 'L' } as const;
    const [asked] = body(['{applicant}'], { applicant });
    expect(asked).toMatchObject({
      kind: 'rows',
      rows: expect.arrayContaining([{ label: 'Nama', value: 'Sukardi', strong: true }]),
    });
  });

  it('says RT and dusun once, also when the address already does', () => {
    const subject = { ...samplePerson, address: 'Jalan Melati RT 004 Dusun B' };
    expect(body(['{subject.address}'], { subject })).toEqual([
      {
        kind: 'paragraph',
        text: 'Jalan Melati, RT 004, Dusun B, Desa Hanura, Kecamatan Teluk Pandan, Kabupaten Pesawaran',
      },
    ]);
  });

  it.each([
    ['definitive', 'Kepala Desa', 'Kepala Desa Hanura'],
    ['plt', 'Kepala Desa', 'Pelaksana Tugas (Plt.) Kepala Desa Hanura'],
    ['an', 'Sekretaris Desa', 'Sekretaris Desa Hanura, atas nama Kepala Desa Hanura'],
    ['ub', 'Kepala Seksi Pelayanan', 'Kepala Seksi Pelayanan Desa Hanura, atas nama Kepala Desa Hanura'],
  ] as const)('words an office held as %s', (capacity, title, said) => {
    expect(body(['{signer.office}'], { signer: { name: 'Sri', title, capacity } })).toEqual([
      { kind: 'paragraph', text: said },
    ]);
  });
});

describe('a template', () => {
  const fields = [{ key: 'purpose' }];

  it('is accepted when every placeholder is a field or in the registry', () => {
    expect(checkTemplate(['{subject}', 'Untuk {purpose} atas nama {subject.name}.'], fields)).toEqual([]);
  });

  it('is refused with the paragraph and the name that is unknown', () => {
    expect(checkTemplate(['Baik.', 'Untuk {purpos}.'], fields)).toEqual([
      { paragraph: 1, reason: 'unknown_placeholder', name: 'purpos' },
    ]);
    expect(checkTemplate(['{subject.password}'], fields)).toMatchObject([{ reason: 'unknown_placeholder' }]);
    expect(checkTemplate(['{constructor}'], fields)).toMatchObject([{ reason: 'unknown_placeholder' }]);
  });

  it('is refused with a brace left open, or an identity table inside a sentence', () => {
    expect(checkTemplate(['Untuk {purpose.'], fields)).toMatchObject([{ reason: 'stray_brace' }]);
    expect(checkTemplate(['Bahwa {subject} benar.'], fields)).toMatchObject([{ reason: 'block_not_alone' }]);
  });
});
