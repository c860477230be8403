/** A form as it was sent, to be shown again after a refusal: field → everything typed under that name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What was typed; photos are left out. */
export const typedFrom = (form: FormData): Typed =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));

/** The text of a field: as typed before a refusal, else as stored. */
export const textOf = (typed: Typed | null, name: string, stored: string): string =>
  typed ? (typed[name]?.[0] ?? '') : stored;

/** Whether a box is ticked: as typed before a refusal, else as stored. */
export const tickedOf = (typed: Typed | null, name: string, stored: boolean, value = 'on'): boolean =>
  typed ? (typed[name] ?? []).includes(value) : stored;
