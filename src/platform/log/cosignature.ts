import { toHex } from '../../kernel/hex.ts';
import { bytesOf, fromBase64, joined, sameBytes, toBase64 } from './bytes.ts';
import { checkEd25519, openEd25519, type CheckSignature } from './ed25519.ts';
import { sha256 } from './hashing.ts';

/** The kind of key: Ed25519 cosignatures with a time (C2SP tlog-cosignature). */
const COSIGNATURE = 4;
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
  const { open, sign } = await openEd25519(seed);
  const id = idOf(name, open);
  return { name, id, key: keyText(name, open), sign };
}

const keyText = (name: string, open: Uint8Array) =>
  `${name}+${toHex(idOf(name, open))}+${toBase64(joined([Uint8Array.of(COSIGNATURE), open]))}`;

/** Opens a secret key as {@link writeCosigner} writes it. Throws when it is none. */
export async function readCosigner(text: string): Promise<Cosigner> {
  const [, name = '', id = '', data = ''] = /^PRIVATE\+KEY\+([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? [];
  const seed = fromBase64(data);
  if (seed?.length !== 33 || seed[0] !== COSIGNATURE) throw new Error('This is no secret key of a cosigner.');
  const cosigner = await openCosigner(name, seed.slice(1));
  if (toHex(cosigner.id) !== id) throw new Error('This secret key does not belong to its name.');
  return cosigner;
}

/** Writes a cosigner's secret key from 32 random bytes. */
export async function writeCosigner(name: string, seed: Uint8Array): Promise<string> {
  const { id } = await openCosigner(name, seed);
  return `PRIVATE+KEY+${name}+${toHex(id)}+${toBase64(joined([Uint8Array.of(COSIGNATURE), seed]))}`;
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

/** The name in a cosigner's key (`name+hash+key`) and its 32 bytes; null for what is none. */
export function readCosignerKey(key: string): { readonly name: string; readonly open: Uint8Array<ArrayBuffer> } | null {
  const [, name = '', data = ''] = /^([^+]*)\+[0-9a-f]{8}\+(.*)$/.exec(key) ?? [];
  const open = fromBase64(data)?.slice(1);
  return open?.length === 32 && NAME.test(name) && keyText(name, open) === key ? { name, open } : null;
}

/** A cosignature that was checked: its line in the note, and when it was made, in milliseconds UTC. */
export interface Cosignature {
  readonly line: string;
  readonly at: number;
}

/** The cosignature of a witness (`name+hash+key`) under a head; null when there is none, or one of it is wrong. */
export async function cosignatureIn(
  note: string,
  key: string,
  check: CheckSignature = checkEd25519,
): Promise<Cosignature | null> {
  const known = readCosignerKey(key);
  if (!known) return null;
  const { name, open } = known;
  for (const line of note.slice(note.lastIndexOf('\n\n') + 2).split('\n')) {
    const bytes = line.startsWith(`\u2014 ${name} `) ? fromBase64(line.slice(name.length + 3)) : null;
    if (bytes?.length !== 76 || !sameBytes(bytes.slice(0, 4), idOf(name, open))) continue;
    const seconds = Number(new DataView(bytes.buffer).getBigUint64(4));
    const isRight = await check(bytes.slice(12), signedText(note, seconds), open);
    return isRight ? { line: `${line}\n`, at: seconds * 1000 } : null;
  }
  return null;
}
