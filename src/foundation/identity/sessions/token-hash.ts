import { createHash } from 'node:crypto';

/** What is kept of a token that a browser holds: long random texts need no slow hash. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
