/** Where a condition looks: the person the letter is about, or the person or people that an answer names (its field key). */
export type About = 'subject' | (string & {});

export const MARITAL = ['single', 'married', 'divorced', 'widowed'] as const;
export type MaritalKind = (typeof MARITAL)[number];

/** In what capacity somebody asks, whatever the way: they themself, father or mother of a minor, the same card, anybody else. */
export const ASKERS = ['self', 'parent', 'family', 'other'] as const;
export type Asker = (typeof ASKERS)[number];

/** What must hold before a letter can be asked for, passed on and signed. */
export type Condition = Rule & {
  /** Asked only of such: for anybody else it holds. */
  readonly only?: Only;
  /**
   * Questions that, all answered, let the letter go on although it does not hold: the court, the number and the date of a
   * permission. They are asked only of whom it does not hold for, and an officer sees the paper.
   */
  readonly unless?: readonly string[];
  /** Told instead of the usual sentence when it does not hold. */
  readonly otherwise?: string;
  /** The letter that fits who is turned away here: its slug. */
  readonly instead?: string;
};

export interface Only {
  readonly marital?: readonly MaritalKind[];
  readonly sex?: 'L' | 'P';
  /** The subject is younger than so many full years. */
  readonly below?: number;
  /** This question is answered. */
  readonly answered?: string;
}

type Rule =
  | { readonly kind: 'alive'; readonly of: About; readonly is: boolean }
  | { readonly kind: 'marital'; readonly of: About; readonly is: readonly MaritalKind[] }
  /** Full years on the day of the request. */
  | { readonly kind: 'age'; readonly of: About; readonly min?: number; readonly max?: number }
  /** `other`: not that of the subject. */
  | { readonly kind: 'sex'; readonly of: About; readonly is: 'L' | 'P' | 'other' }
  /** Still in this village's registry: neither moved nor dead. */
  | { readonly kind: 'lives_here'; readonly of: About }
  /** Who may ask for the letter, for the person it is about. */
  | { readonly kind: 'asked_by'; readonly may: readonly Asker[] }
  /** A date, seen from the day of the request. */
  | { readonly kind: 'date'; readonly field: string; readonly is: 'not_future' | 'not_past' }
  /** The second date is not before the first; on the same day the times decide, where there are any. */
  | {
      readonly kind: 'order';
      readonly first: string;
      readonly last: string;
      readonly firstTime?: string;
      readonly lastTime?: string;
    }
  /** All these are different people; `subject` and `asker` are places too. */
  | { readonly kind: 'different'; readonly people: readonly string[] }
  /** At least one of these is answered. */
  | { readonly kind: 'needed'; readonly anyOf: readonly string[] }
  /** Nothing is written here. */
  | { readonly kind: 'empty'; readonly field: string }
  /** The registry's record of the death, where there is one, says the same day. */
  | { readonly kind: 'death_date'; readonly field: string };

/** What the registry learns when such a letter is issued: the event, and which answer is its day. */
export interface RecordedEvent {
  readonly event: 'death' | 'birth';
  readonly dateField: string;
  /** The answer that names the child. */
  readonly nameField?: string;
}
