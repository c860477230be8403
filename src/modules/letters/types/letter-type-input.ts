import * as v from 'valibot';
import { ContentSchema } from './type-content.ts';
import { line } from '../../../kernel/fields.ts';
import type { LetterTypeRow } from './letter-types.repo.ts';

const fields = {
  title: line(5, 120),
  /** Kode klasifikasi arsip, `500.2.2.4`. */
  classification: v.pipe(line(1, 40), v.regex(/^\d{1,4}(\.\d{1,3}){0,5}$/, 'not_a_classification')),
  /** Working minutes from submission to issue. */
  promisedMinutes: v.pipe(v.number(), v.integer(), v.minValue(5, 'min_value'), v.maxValue(60 * 480, 'max_value')),
  /** Days the letter is valid; null = it does not end. */
  validDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1, 'min_value'), v.maxValue(3_650, 'max_value'))),
  rtEndorsement: v.boolean(),
  secretaryStep: v.boolean(),
  active: v.boolean(),
  content: ContentSchema,
};

export const EditLetterTypeSchema = v.object({
  villageId: v.string(),
  slug: v.string(),
  /** The version that was read: an edit of an older one is refused. */
  version: v.pipe(v.number(), v.integer()),
  ...fields,
});

export const AddLetterTypeSchema = v.object({
  villageId: v.string(),
  /** The end of its address: `/layanan/{slug}`. */
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not_a_slug'), v.maxLength(60, 'too_long')),
  ...fields,
});

type Fields = Pick<v.InferOutput<typeof AddLetterTypeSchema>, keyof typeof fields>;

/** What the editor and the table write alike. */
const alike = <C>({
  title,
  classification,
  promisedMinutes,
  validDays,
  content,
}: Pick<LetterTypeRow, 'title' | 'classification' | 'promisedMinutes' | 'validDays'> & { readonly content: C }) => ({
  title,
  classification,
  promisedMinutes,
  validDays,
  content,
});

/** As the table has it: booleans are 0 and 1. */
export const columnsOf = (given: Fields) => ({
  ...alike(given),
  rtEndorsement: Number(given.rtEndorsement),
  secretaryStep: Number(given.secretaryStep),
  active: Number(given.active),
});

/** What the editor would send back for a type as it is: booleans are true and false again. */
export const fieldsOf = (type: Pick<LetterTypeRow, keyof typeof fields>) => ({
  ...alike(type),
  rtEndorsement: type.rtEndorsement === 1,
  secretaryStep: type.secretaryStep === 1,
  active: type.active === 1,
});
