import type { PersonPart } from '../../kernel/person-parts.ts';
import type { Condition, RecordedEvent } from './condition.ts';

/** A person as an answer names them: one of the registry, by `residentId`, or one from elsewhere, as written by hand. */
export interface PersonAnswer {
  readonly name: string;
  readonly nik?: string;
  readonly birthPlace?: string;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
  readonly sex?: 'L' | 'P';
  readonly religion?: string;
  readonly nationality?: string;
  /** To the person the letter is about: `anak`. */
  readonly relation?: string;
  readonly occupation?: string;
  readonly address?: string;
  /** The registry says that they have died. */
  readonly deceased?: boolean;
  /** Set when they were chosen from the family card or the registry; their data are then the registry's. */
  readonly residentId?: string;
}

/**
 * In the form it is stored: dates `YYYY-MM-DD`, times `HH:MM`, money whole rupiah; a person is a list of one. '' or nobody when
 * not answered.
 */
export type Answer = string | readonly PersonAnswer[];

/** Answers by field key. */
export type Answers = Readonly<Record<string, Answer>>;

/** What somebody on the same card is to the person the letter is about. */
export const KIN = [
  'father',
  'mother',
  'spouse',
  'child',
  'grandchild',
  'parent_in_law',
  'sibling',
  'other',
  'self',
] as const;
export type Kin = (typeof KIN)[number];

/** Who may be chosen for a question about people, and what is asked about somebody who is in no registry. */
export interface PersonQuestion {
  /** Who of the card is offered; left out: all but the person the letter is about. */
  readonly kin?: readonly Kin[];
  /** Only who is at least so old is offered and taken. */
  readonly minAge?: number;
  /** Dead members of the card are offered too: a father whose name the letter prints. */
  readonly deceased?: boolean;
  /** Asked of who is entered by hand, and printed of everybody. */
  readonly parts: readonly PersonPart[];
  /** Those of the parts that may stay empty: the NIK of a father who died before there was one. */
  readonly mayLack?: readonly PersonPart[];
  /** Of `people`: how many at most. */
  readonly max?: number;
}

/** One question of a letter's form. What the registry holds is never a field. */
export interface LetterField {
  /** Key in answers and in the template: `business_name`. */
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  readonly kind: 'text' | 'longtext' | 'date' | 'time' | 'number' | 'money' | 'choice' | 'person' | 'people';
  /** Of `person` and `people`. */
  readonly person?: PersonQuestion;
  readonly choices?: readonly string[];
  readonly required: boolean;
  readonly maxLength?: number;
  /**
   * Where a first answer can be taken from, e.g. `shop.name`: shown to be confirmed, not typed again. `presenter`: who stands at
   * the counter, for a question about a person.
   */
  readonly prefill?: 'shop.name' | 'shop.trade' | 'shop.place' | 'shop.opened' | 'presenter';
}

/** People who sign a letter by hand, with their names printed below. */
export interface Hand {
  /** Above the signatures: `Para ahli waris,`. */
  readonly title: string;
  /** `subject`, `applicant`, or keys of questions: about people, or with a name as text. */
  readonly who: readonly string[];
  /** The first of them signs across a meterai of Rp10.000. */
  readonly stamp?: boolean;
}

/** What stands below a letter's text beside the office's own signature. */
export interface LetterPaper {
  /** Two abreast, above or beside the office. */
  readonly hands?: readonly Hand[];
  /** Over the office's signature where it confirms what others state: `Dibenarkan oleh:`. */
  readonly headWord?: string;
  /** Over the camat's; `Mengetahui:` unless said otherwise. */
  readonly camatWord?: string;
  /** Tembusan: who is sent a copy. */
  readonly copies?: readonly string[];
}

/** Everything of a letter type that people read or fill in; plain data that a village edits without a programmer. */
export interface LetterTypeContent {
  /** What it is for, in one plain sentence. */
  readonly purpose: string;
  /** Who may still ask for this letter. */
  readonly stillAsked: readonly string[];
  /** "You do not need this letter when …" (Perpres 96/2018, Permendagri 108/2019). */
  readonly notNeeded: readonly string[];
  readonly legalBasis: readonly string[];
  /** What to bring or know: mostly only the KTP-el. */
  readonly requirements: readonly string[];
  readonly steps: readonly string[];
  readonly fields: readonly LetterField[];
  /** Paragraphs with `{field}` placeholders from the fields and the registry (`subject.name`, …). */
  readonly template: readonly string[];
  /** What people type when they look for it. */
  readonly keywords: readonly string[];
  /** Originals of others (hospital, police) that an officer must see once. */
  readonly attachments: readonly string[];
  /** Letters about death, inheritance or a move may be about somebody who is gone. */
  readonly goneSubjectAllowed: boolean;
  readonly alsoSignedBy: 'camat' | null;
  /** What must hold; left out by types written before there were conditions, which then have those of the catalogue. */
  readonly conditions?: readonly Condition[];
  /** Such a letter is where the registry hears of a death or a birth. */
  readonly records?: RecordedEvent;
  readonly paper?: LetterPaper;
  /** Key of a date field on which the letter ends (the day of return, the end of the event), instead of a number of days. */
  readonly validUntilField?: string;
}
