import type { AskedCorrection, Correctable } from '#src/foundation/corrections/index.ts';
import { homeAddress } from '#src/kernel/home-address.ts';
import { phone } from '#lib/format/phone.ts';
import * as m from '#lib/paraglide/messages.js';
import { dayWords } from './answers.ts';
import { MARITAL_WORDS } from './words.ts';

/** What can be called wrong of a record, in the order of the record. */
export const FACT_WORDS: Readonly<Record<Correctable, () => string>> = {
  name: m.letters_data_name,
  birth: m.letters_data_birth,
  sex: m.letters_data_sex,
  religion: m.letters_data_religion,
  education: m.account_fact_education,
  occupation: m.letters_data_occupation,
  marital: m.letters_data_marital,
  address: m.letters_data_address,
  family: m.account_fact_family,
  phone: m.letters_data_phone,
  other: m.account_fact_other,
};

/** What the registry says of it now; '' where that is not one line. */
export function recordedNow({ fact, record }: AskedCorrection): string {
  switch (fact) {
    case 'name':
    case 'religion':
    case 'education':
    case 'occupation':
      return record[fact];
    case 'birth':
      return `${record.birthPlace}, ${dayWords(record.birthDate)}`;
    case 'sex':
      return record.sex === 'L' ? m.letters_data_sex_L() : m.letters_data_sex_P();
    case 'marital':
      return MARITAL_WORDS[record.marital]();
    case 'address':
      return record.household ? homeAddress(record.household) : '';
    case 'phone':
      return record.phone ? phone(record.phone) : '';
    case 'family':
    case 'other':
      return '';
  }
}
