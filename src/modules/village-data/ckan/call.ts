import type { Deps } from '../../../foundation/deps.ts';

export type CkanDeps = Pick<Deps, 'db' | 'facts' | 'origin'>;

/** What a call was given: of an address all texts, of a body whatever JSON holds. Judged by each action. */
export type Given = Readonly<Record<string, unknown>>;

/** What an action answers: a result, or an error with CKAN's name for it and its status. */
export type Answer =
  | { readonly result: unknown }
  | {
      readonly status: 404 | 400 | 409;
      readonly error: { readonly __type: string } & Readonly<Record<string, unknown>>;
    };

export const notFound: Answer = { status: 404, error: { __type: 'Not Found Error', message: 'Not found' } };
export const badRequest = (message: string): Answer => ({
  status: 400,
  error: { __type: 'Bad Request Error', message },
});

/** Something given is wrong: by its name, what. Says nothing of what was given. */
export const wrong = (name: string, why: string): Answer => ({
  status: 409,
  error: { __type: 'Validation Error', [name]: [why] },
});
export const isAnswer = (it: unknown): it is Answer => typeof it === 'object' && it !== null && 'error' in it;

/** A value of JSON as a word; '' for none, null for what is no word: a list, or an object, whose `toString` may be anything. */
export const scalarText = (value: unknown): string | null =>
  value === null || value === undefined ? '' : typeof value === 'object' ? null : String(value);

/** A text that was given, '' for none and for what is no text. */
export const textIn = (given: Given, name: string): string => {
  const value = given[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A whole number that was given, at most `most`; an answer when it is none. */
export function numberIn(given: Given, name: string, { otherwise, most }: { otherwise: number; most: number }) {
  const value = given[name];
  if (value === undefined || value === null || value === '') return otherwise;
  const digits = /^\d{1,9}$/.test(scalarText(value) ?? '') ? Number(value) : null;
  return digits === null ? wrong(name, 'Must be a natural number') : Math.min(digits, most);
}

/** Yes, in the ways of CKAN's clients. */
export const flagIn = (given: Given, name: string): boolean =>
  /^(?:true|1|yes|t|y)$/i.test(scalarText(given[name]) ?? '');
