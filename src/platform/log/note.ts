import { toHex } from '../../kernel/hex.ts';
import { bytesOf, fromBase64, joined, sameBytes, toBase64 } from './bytes.ts';
import { checkEd25519, openEd25519, type CheckSignature } from './ed25519.ts';
import { sha256 } from './hashing.ts';

/** The kind of key: Ed25519. Others are known to the format and skipped here. */
const ED25519 = 1;
const NAME = /^[^\s+]{1,200}$/u;

/** Who may have signed: `name+hash+key` (C2SP signed-note). */
export interface Verifier {
  readonly name: string;
  readonly id: Uint8Array;
  /** The text of the key, as it is published. */
  readonly key: string;
  verify(text: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

export interface NoteSigner {
  readonly verifier: Verifier;
  sign(text: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

const idOf = (name: string, key: Uint8Array) => sha256(bytesOf(`${name}\n`), key).slice(0, 4);

/** Throws on what is no Ed25519 verifier key. `check`: for platforms that know no Ed25519. */
export function readVerifier(text: string, check: CheckSignature = checkEd25519): Verifier {
  const [, name = '', id = '', data = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? [];
  const key = fromBase64(data);
  if (!NAME.test(name) || key?.length !== 33 || key[0] !== ED25519 || toHex(idOf(name, key)) !== id)
    throw new Error('This is no Ed25519 verifier key of a signed note.');
  return {
    name,
    id: idOf(name, key),
    key: text,
    verify: (signed, signature) => check(signature, signed, key.slice(1)),
  };
}

/** Opens a signing key: `PRIVATE+KEY+name+hash+seed`, as Go's note package writes it. Throws when it is none. */
export async function readSigner(text: string): Promise<NoteSigner> {
  const [, name = '', id = '', data = ''] = /^PRIVATE\+KEY\+([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? [];
  const seed = fromBase64(data);
  if (!NAME.test(name) || seed?.length !== 33 || seed[0] !== ED25519)
    throw new Error('This is no Ed25519 signing key of a signed note.');
  const signer = await signerOf(name, seed.slice(1));
  if (toHex(signer.verifier.id) !== id) throw new Error('This signing key does not belong to its name.');
  return signer;
}

/** Writes a new signing key for a log's name from 32 random bytes. */
export async function writeSigner(name: string, seed: Uint8Array): Promise<string> {
  const { verifier } = await signerOf(name, seed);
  return `PRIVATE+KEY+${name}+${toHex(verifier.id)}+${toBase64(joined([Uint8Array.of(ED25519), seed]))}`;
}

async function signerOf(name: string, seed: Uint8Array): Promise<NoteSigner> {
  const { open, sign } = await openEd25519(seed);
  const key = joined([Uint8Array.of(ED25519), open]);
  return { verifier: readVerifier(`${name}+${toHex(idOf(name, key))}+${toBase64(key)}`), sign };
}

const line = (name: string, id: Uint8Array, signature: Uint8Array) =>
  `\u2014 ${name} ${toBase64(joined([id, signature]))}\n`;

/** `text` ends in a newline. */
export async function signNote(text: string, ...signers: readonly NoteSigner[]): Promise<string> {
  const lines = await Promise.all(
    signers.map(async ({ verifier, sign }) => line(verifier.name, verifier.id, await sign(bytesOf(text)))),
  );
  return `${text}\n${lines.join('')}`;
}

/**
 * The text of a note that at least one of these signed; null for anything else. Signatures of others are skipped; a wrong one of
 * a known signer refuses the whole note.
 */
export async function openNote(note: string, verifiers: readonly Verifier[]): Promise<string | null> {
  const split = note.lastIndexOf('\n\n');
  // Control characters would let two texts look like one.
  // eslint-disable-next-line no-control-regex
  if (split < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f\u007f]/.test(note)) return null;
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > 100) return null;
  let known = 0;
  for (const one of lines) {
    const [, name = '', data = ''] = /^\u2014 (\S+) (\S+)$/u.exec(one) ?? [];
    const signature = fromBase64(data);
    if (!NAME.test(name) || !signature || signature.length < 5) return null;
    const verifier = verifiers.find((it) => it.name === name && sameBytes(it.id, signature.slice(0, 4)));
    if (!verifier) continue;
    if (!(await verifier.verify(bytesOf(text), signature.slice(4)))) return null;
    known += 1;
  }
  return known > 0 ? text : null;
}
