/** What became of a number; the life of each is a trigger in migrations/0007. */
export const NUMBER_STATUSES = ['allocated', 'free', 'issued', 'reserved', 'revoked', 'void'] as const;
export type NumberStatus = (typeof NUMBER_STATUSES)[number];
