import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { letterPdf, sampleLetter, samplePerson } from '../../../../tests/support/sample-letter.ts';
import type { LetterField, PersonAnswer } from '../letter-type.ts';
import { composeBody } from '../document/compose-body.ts';
import type { LetterSnapshot, PrintedAnswer } from '../document/letter-snapshot.ts';
import { checkTemplate } from '../document/check-template.ts';
import { CONDITIONS, RECORDS } from './conditions.ts';
import type { CatalogueEntry } from './entry.ts';
import { CATALOGUE } from './index.ts';

const ANSWER: Readonly<Record<Exclude<LetterField['kind'], 'person' | 'people'>, string>> = {
  text: 'Jawaban yang cukup panjang seperti orang menulisnya',
  longtext: '1. Aminah, istri, lahir 2 Mei 1960\n2. Budi Santoso, anak, lahir 3 Juli 1985',
  date: '2026-11-20',
  time: '09:30',
  number: '12.5',
  money: '1500000',
  choice: '',
};

const PERSON: PersonAnswer = {
  name: 'Siti Aminah Rahmawati',
  nik: '1809105505899001',
  birthPlace: 'Teluk Betung',
  birthDate: '1989-05-15',
  sex: 'P',
  religion: 'Islam',
  nationality: 'WNI',
  relation: 'anak kandung',
  occupation: 'Petani/Pekebun',
  address: 'Jalan Way Ratai Nomor 12, RT 004, Dusun B',
};

function answerOf({ kind, choices }: LetterField): PrintedAnswer {
  if (kind === 'person') return { kind, value: PERSON };
  if (kind === 'people') return { kind, value: [PERSON, { ...PERSON, name: 'Budi Santoso', sex: 'L' }] };
  return { kind, value: kind === 'choice' ? (choices?.[0] ?? '') : ANSWER[kind] };
}

const answersOf = (entry: CatalogueEntry, only: (field: LetterField) => boolean = () => true) =>
  Object.fromEntries(entry.content.fields.filter(only).map((field) => [field.key, answerOf(field)]));

const letterOf = (entry: CatalogueEntry, answers = answersOf(entry)): LetterSnapshot =>
  sampleLetter({
    title: entry.title,
    template: entry.content.template,
    alsoSignedBy: entry.content.alsoSignedBy,
    ...(entry.content.paper ? { paper: entry.content.paper } : {}),
    validUntil: entry.validDays || entry.content.validUntilField ? '2027-05-02' : null,
    answers,
  });

/** Forms of others (KUA, F-2.01, sporadik, heirs) with so many people that they take two pages. */
const LONG_FORMS = new Set(['penghasilan-orang-tua', 'kelahiran', 'pengantar-nikah', 'ahli-waris', 'tanah']);

const printed = (letter: LetterSnapshot): string => JSON.stringify(composeBody(letter));

describe('the catalogue a new village starts with', () => {
  it('has each letter once', () => {
    expect(CATALOGUE.length).toBeGreaterThan(0);
    expect(new Set(CATALOGUE.map((entry) => entry.slug)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map((entry) => entry.title)).size).toBe(CATALOGUE.length);
  });

  it('says conditions and records of letters that it has', () => {
    const slugs = new Set(CATALOGUE.map((entry) => entry.slug));
    expect(Object.keys({ ...CONDITIONS, ...RECORDS }).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  describe.each(CATALOGUE.map((entry) => [entry.title, entry] as const))('%s', (_, entry) => {
    const { content } = entry;

    it('can be filled: every placeholder is known and every question is printed', () => {
      expect(checkTemplate(content.template, content.fields)).toEqual([]);
      for (const { key } of content.fields)
        expect(content.template.join(' '), key).toMatch(new RegExp(`\\{${key}[}.:|]`));
      expect(new Set(content.fields.map((f) => f.key)).size).toBe(content.fields.length);
    });

    it('says what it is for, who needs it, who does not, on which law, and how', () => {
      for (const part of [content.stillAsked, content.notNeeded, content.legalBasis, content.steps, content.keywords]) {
        expect(part.length).toBeGreaterThan(0);
      }
      expect(content.purpose).toMatch(/^[A-Z].*\.$/);
      expect(content.requirements.join(' ')).toContain('Tidak perlu fotokopi');
      expect(entry.classification).toMatch(/^\d{3}(\.\d{1,2})+$/);
    });

    it('asks nothing that the registry holds', () => {
      const held = /\b(NIK|nomor KK|agama Anda|pekerjaan Anda|tanggal lahir Anda|alamat Anda|nama Anda)\b/i;
      for (const field of content.fields) expect(field.label).not.toMatch(held);
    });

    it('has choices for each choice, and a date to end on where it says so', () => {
      for (const field of content.fields) expect(field.kind === 'choice').toBe(Boolean(field.choices?.length));
      const until = content.fields.find((field) => field.key === content.validUntilField);
      expect(until?.kind ?? 'date').toBe('date');
      expect(content.validUntilField === undefined || until !== undefined).toBe(true);
    });

    it('prints on one page, the long forms on two, with nothing left in braces', async () => {
      const letter = letterOf(entry);
      expect(printed(letter)).not.toMatch(/[{}]{1}[a-z_]+\}/);
      const pages = (await PDFDocument.load(await letterPdf(letter))).getPageCount();
      expect(pages).toBe(LONG_FORMS.has(entry.slug) ? 2 : 1);
    });

    it('names below each signature somebody who is in the letter', () => {
      for (const { who } of content.paper?.hands ?? [])
        for (const key of who)
          expect(['subject', 'applicant', ...content.fields.map((field) => field.key)], entry.slug).toContain(key);
    });

    it('still reads well when only the required questions are answered', () => {
      const subject = { ...samplePerson, fatherName: null, motherName: null };
      const body = composeBody({
        ...letterOf(
          entry,
          answersOf(entry, (f) => f.required),
        ),
        subject,
      });
      const text = JSON.stringify(body);
      expect(text).not.toMatch(/undefined|null|\{[a-z_.]+\}/);
      expect(body.length).toBeGreaterThanOrEqual(3);
    });
  });
});
