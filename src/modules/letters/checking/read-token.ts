import { ok, refuse, type Result } from '../../../kernel/result.ts';

/** 160 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{27}$/;

/** What cannot be a token says nothing about any letter, so it is refused as unreadable and never as unknown. */
export const readToken = (token: string): Result<string> =>
  TOKEN.test(token) ? ok(token) : refuse('invalid', 'letters.token_unreadable');
