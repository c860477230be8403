/** What became of a number; the life of each is a trigger in migrations/custom. */
export const NUMBER_STATUSES = ['allocated', 'free', 'issued', 'reserved', 'revoked', 'void'] as const;
export type NumberStatus = (typeof NUMBER_STATUSES)[number];
