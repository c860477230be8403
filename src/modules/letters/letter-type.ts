/** One question of a letter's form. What the registry holds is never a field. */
export interface LetterField {
  /** Key in answers and in the template: `business_name`. */
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  readonly kind: 'text' | 'longtext' | 'date' | 'time' | 'number' | 'money' | 'choice';
  readonly choices?: readonly string[];
  readonly required: boolean;
  readonly maxLength?: number;
  /** Where a first answer can be taken from, e.g. `shop.name`: shown to be confirmed, not typed again. */
  readonly prefill?: 'shop.name' | 'shop.trade' | 'shop.place' | 'shop.opened';
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
  /** Key of a date field on which the letter ends (the day of return, the end of the event), instead of a number of days. */
  readonly validUntilField?: string;
}
