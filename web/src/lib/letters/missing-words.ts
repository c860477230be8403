import type { LetterField } from '#src/modules/letters/index.ts';
import * as m from '#lib/paraglide/messages.js';

const PARTS: Readonly<Record<string, () => string>> = {
  nik: m.letters_data_nik,
  kk: m.letters_data_kk,
  birth: m.letters_data_birth,
  sex: m.letters_data_sex,
  religion: m.letters_data_religion,
  occupation: m.letters_data_occupation,
  marital: m.letters_data_marital,
  address: m.letters_data_address,
  father: m.people_missing_father,
  mother: m.people_missing_mother,
};

/** What a placeholder that has nothing to print means to an officer: `subject.father` → "nama ayah di data desa". */
export function missingWords(name: string, fields: readonly Pick<LetterField, 'key' | 'label'>[]): string {
  const [who = '', part = ''] = name.split('.');
  const field = fields.find((f) => f.key === who);
  const what = PARTS[part]?.();
  if (field) return what ? `${field.label}: ${what}` : field.label;
  if (who === 'applicant') return m.people_missing_applicant();
  return what ?? name;
}
