/**
 * How the public log takes an event (docs/decisions/public-log.md):
 * `open`: entered at once, its opening is public. `committed`: entered at once, the opening is with the parties.
 * `delayed`: entered with the next day's block, in random order. `never`: looks, tries, logins, drafts and carts.
 */
export type LogClass = 'open' | 'committed' | 'delayed' | 'never';

/**
 * Every action that the code records, with its class. Each feature names its own in an `audited.d.ts` of its folder, for the
 * compiler alone: an action that is named nowhere, or taken otherwise than it says there, does not compile in `audit()`.
 */
type LogClasses = Audit.LogClasses;
export type AuditAction = keyof LogClasses;

type Of<Class extends LogClass> = {
  [A in keyof LogClasses]: LogClasses[A] extends Class ? A : never;
}[keyof LogClasses];

/**
 * An action, and its class where that is not the usual one. One that says something which small numbers must not tell (a death,
 * poverty) is `withheld`: taken with the next day's block.
 */
export type Named =
  | { readonly action: Of<'committed'>; readonly log?: 'committed'; readonly withheld?: boolean }
  | { readonly action: Of<'open'>; readonly log: 'open'; readonly withheld?: never }
  | { readonly action: Of<'delayed'>; readonly log: 'delayed'; readonly withheld?: never }
  | { readonly action: Of<'never'>; readonly log: 'never'; readonly withheld?: never };

/** What is behind the dot of a feature's committed actions: `accepted` of `order`. */
export type PastOf<Feature extends string> =
  Of<'committed'> extends infer A ? (A extends `${Feature}.${infer Past}` ? Past : never) : never;
