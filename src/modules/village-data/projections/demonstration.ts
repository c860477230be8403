/** The demonstration runs on somebody's own computer; a site that others reach projects no examples. */
export const isDemonstration = (origin: string): boolean => new URL(origin).hostname === 'localhost';
