import { base64url } from '../../../kernel/ids.ts';

/** Random bits of a token in a letter's QR code. */
export const TOKEN_BITS = 160;

/** What is stored of a token: without the QR code nobody can make it again. */
export async function tokenHash(token: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))));
}
