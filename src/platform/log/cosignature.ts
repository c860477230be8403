import { toHex } from '../../kernel/hex.ts';
import { bytesOf, fromBase64, joined, sameBytes, toBase64 } from './bytes.ts';
import { sha256 } from './hashing.ts';

/** The kind of key: Ed25519 cosignatures with a time (C2SP tlog-cosignature). */
const COSIGNATURE = 4;
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
const NAME = /^[^\s+]{1,200}$/u;

/** Who cosigns heads that are consistent with those before. */
export interface Cosigner {
  readonly name: string;
  /** `name+hash+key`, to be published. */
  readonly key: string;
  readonly id: Uint8Array;
  sign(text: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

const idOf = (name: string, open: Uint8Array) =>
  sha256(bytesOf(`${name}\n`), Uint8Array.of(COSIGNATURE), open).slice(0, 4);

/** A witness by its name and the 32 secret bytes of its Ed25519 key. Throws on a name that no note may carry. */
export async function openCosigner(name: string, seed: Uint8Array): Promise<Cosigner> {
  if (!NAME.test(name) || seed.length !== 32)
    throw new Error('A witness needs a name without blanks or "+", and 32 bytes.');
  const secret = await crypto.subtle.importKey('pkcs8', joined([Uint8Array.from(PKCS8), seed]), 'Ed25519', true, [
    'sign',
  ]);
  const jwk = (await crypto.subtle.exportKey('jwk', secret)) as JsonWebKey;
  const open = fromBase64(`${(jwk.x ?? '').replace(/-/g, '+').replace(/_/g, '/')}=`) ?? new Uint8Array();
  const id = idOf(name, open);
  return {
    name,
    id,
    key: `${name}+${toHex(id)}+${toBase64(joined([Uint8Array.of(COSIGNATURE), open]))}`,
    sign: async (text) => new Uint8Array(await crypto.subtle.sign('Ed25519', secret, text)),
  };
}

/** What a cosignature signs: the time, then the head without its signatures. */
const signedText = (note: string, seconds: number) =>
  bytesOf(`cosignature/v1\ntime ${seconds}\n${note.slice(0, note.lastIndexOf('\n\n') + 1)}`);

const timeBytes = (seconds: number) => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  return bytes;
};

/** The signature line of a witness under this head; `now` in milliseconds UTC. */
export async function cosign(note: string, { name, id, sign }: Cosigner, now: number): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const signature = await sign(signedText(note, seconds));
  return `\u2014 ${name} ${toBase64(joined([id, timeBytes(seconds), signature]))}\n`;
}

/** When this witness (`name+hash+key`) cosigned a head, in milliseconds UTC; null when it did not, or a signature of it is wrong. */
export async function cosignedAt(note: string, key: string): Promise<number | null> {
  const [, name = '', hash = '', data = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(key) ?? [];
  const open = fromBase64(data);
  if (open?.length !== 33 || open[0] !== COSIGNATURE || toHex(idOf(name, open.slice(1))) !== hash) return null;
  for (const line of note.slice(note.lastIndexOf('\n\n') + 2).split('\n')) {
    const bytes = line.startsWith(`\u2014 ${name} `) ? fromBase64(line.slice(name.length + 3)) : null;
    if (bytes?.length !== 76 || !sameBytes(bytes.slice(0, 4), idOf(name, open.slice(1)))) continue;
    const seconds = Number(new DataView(bytes.buffer).getBigUint64(4));
    const imported = await crypto.subtle.importKey('raw', open.slice(1), 'Ed25519', true, ['verify']);
    const isRight = await crypto.subtle.verify('Ed25519', imported, bytes.slice(12), signedText(note, seconds));
    return isRight ? seconds * 1000 : null;
  }
  return null;
}
