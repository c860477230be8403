/** From where a draft comes: a file, the keyboard, or what the village's own books add up to. */
export const DRAFT_SOURCES = ['import', 'entry', 'derived'] as const;
export type DraftSource = (typeof DRAFT_SOURCES)[number];

/**
 * `counting`: residents are being counted. `preparing`: waits for the rule of small numbers. `waiting`: for an officer's yes.
 * `unfit`: so much of it would have to be withheld that it is not published.
 */
export const DRAFT_STATES = ['counting', 'preparing', 'waiting', 'published', 'discarded', 'unfit'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];
