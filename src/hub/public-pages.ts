/** What a page reads of its query under one name. Only values of which all of it is as said reach the page; the rest is as if unsaid. */
export interface PageParameter {
  /** What it may say: from its first sign to its last, so with `^` and `$`, unless it is somebody's own words. */
  readonly says: RegExp;
  /** It has more values than a memory can keep: its pages never push out the others. */
  readonly isFree?: true;
}

/** Pages that are the same for all who ask for them in the same way: route → what each reads of its query beside `lang`. */
export type PublicPages = Readonly<Record<string, Readonly<Record<string, PageParameter>>>>;

const PLACE = /^[a-z0-9.-]{1,80}$/;

/** Which village's page it is, by slug or code, under the name `desa`: one that does not exist is found out before the page is made. */
export const VILLAGE: PageParameter = { says: PLACE };

/** A village or a district that a list is narrowed to. */
export const OF_PLACE: PageParameter = { says: PLACE, isFree: true };

/** What somebody searches for. */
export const WORDS: PageParameter = { says: /\S/, isFree: true };
