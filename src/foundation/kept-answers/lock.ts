import { Buffer } from 'node:buffer';

/** Each key locks one text only, so the counter may always begin at nought. */
const IV = new Uint8Array(12);

async function keyOf(id: string, secret: string): Promise<CryptoKey> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${id}.${secret}`));
  return crypto.subtle.importKey('raw', hash, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Locks a text for whoever has both the id and the secret. */
export async function lock(text: string, id: string, secret: string): Promise<string> {
  const key = await keyOf(id, secret);
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: IV }, key, new TextEncoder().encode(text));
  return Buffer.from(locked).toString('base64');
}

/** Null for another secret. */
export async function unlock(locked: string, id: string, secret: string): Promise<string | null> {
  const key = await keyOf(id, secret);
  const text = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: IV }, key, Buffer.from(locked, 'base64'))
    .catch(() => null);
  return text && new TextDecoder().decode(text);
}
