/** What a letter asks and prints of a person beside the name, each part with what it consists of: a birth of two. */
export const PART_KEYS = {
  nik: ['nik'],
  birth: ['birthPlace', 'birthDate'],
  sex: ['sex'],
  religion: ['religion'],
  nationality: ['nationality'],
  occupation: ['occupation'],
  address: ['address'],
  relation: ['relation'],
} as const;
export type PersonPart = keyof typeof PART_KEYS;

export const PERSON_PARTS = Object.keys(PART_KEYS) as readonly PersonPart[];

/** More people than any letter lists. */
export const MOST_PEOPLE = 30;
