import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import type { Result } from './result.ts';

/** Encryption at rest and blind search of personal data (UU PDP 27/2022). Key ids travel in the cipher text. */
export interface Vault {
  /**
   * AES-GCM. `context` is `table.column` without `_sealed` (`residents.nik` for `residents.nik_sealed`): it is authenticated,
   * so a value cannot be moved elsewhere, and key rotation finds it by that rule.
   */
  seal(plain: string, context: string): Promise<string>;
  open(sealed: string, context: string): Promise<string>;
  /**
   * Keyed HMAC for equality search: the same input gives the same index, which says nothing about it. `of` says what it is and
   * keeps kinds apart: `nik`, `phone`; `secret` peppers PINs and passwords before they are hashed, `code` hashes one-time codes,
   * `link` signs tracking links. A module names its own.
   */
  blind(of: string, plain: string): Promise<string>;
}

export interface BlobStore {
  put(key: string, body: Uint8Array, meta: { contentType: string; sha256?: string }): Promise<void>;
  get(
    key: string,
  ): Promise<{ body: ReadableStream<Uint8Array>; contentType: string; etag: string; size: number } | null>;
  delete(key: string): Promise<void>;
  /** Writes only over the version that `was` names by its etag, null for none yet; false when another is there. */
  putIf(key: string, body: Uint8Array, meta: { contentType: string; was: string | null }): Promise<boolean>;
}

/**
 * What a receipt of the public log or a head proves, or what is wrong with it. `unsigned`: its head was not signed by this log.
 * `changed`: what it opens is not what was recorded there. `ahead`: the log shows less than it once signed. `forked`: its head is
 * of another history. `silent`: the log can say nothing now: it has no head yet, stands still, or cannot read its own files.
 */
export type CheckedFile =
  | { readonly is: 'receipt'; readonly size: number; readonly index: number; readonly opening: string }
  | { readonly is: 'head'; readonly size: number }
  | { readonly is: 'unreadable' | 'unsigned' | 'changed' | 'ahead' | 'forked' | 'silent' };

/** Who signed under a head of the public log beside the log itself. Times in milliseconds UTC. */
export interface Witnessed {
  /** How many of the witnesses a receipt needs; 0 when there are none. */
  readonly needed: number;
  readonly by: readonly { readonly name: string; /** Null: it did not. */ readonly at: number | null }[];
  /** When the site itself dated the head last: a head holds no time of its own. */
  readonly datedAt: number | null;
}

/** The public log: what was recorded, in which order, under heads that anybody can check. See docs/decisions/public-log.md. */
export interface PublicLog {
  /** Puts what waits under a new signed head, in bounded steps; harmless twice or at once. Throws when it must stand still. */
  grow(): Promise<void>;
  /** Dates the head and shows it to the witnesses. Waits seconds for a silent one; throws when one refuses. */
  cosign(): Promise<void>;
  /**
   * The signed head of the n-th log of the site (the newest that is published), with what others signed under it; null before the
   * first. While the log stands still nothing is shown.
   */
  checkpoint(n?: number): Promise<
    | {
        readonly note: string | null;
        readonly witnessed: Witnessed;
        /** How many entries are in the logs before this one. */
        readonly before: number;
      }
    | { readonly standstill: string }
  >;
  /** Who witnesses the log, and how many a receipt needs: C2SP tlog-policy. */
  policy(): Promise<string>;
  /** The file at `tile/…` of the n-th log; null when there is none. */
  tile(n: number, path: string): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | null>;
  /**
   * A proof that the entry, by its index in all logs together, stands under the head that {@link checkpoint} shows, with `extra` in
   * it; null while it does not. Of the database the head alone is read.
   */
  receipt(index: number, extra: string | null): Promise<string | null>;
  /**
   * Checks a receipt or a head that somebody kept against its log as it stands; `entryOf` gives the entry that an opening makes. The
   * index and size are those in all logs together; `witnessed`: who signed the head in the receipt, by the policy.
   */
  check(
    file: string,
    entryOf: (opening: string) => Uint8Array,
  ): Promise<
    | Exclude<CheckedFile, { is: 'receipt' }>
    | (Extract<CheckedFile, { is: 'receipt' }> & { readonly witnessed: Witnessed })
  >;
  /** `name+hash+key`: what its heads are checked with now. */
  verifierKey(): Promise<string>;
  /** Its keys, and those of the logs before it, oldest first: a line each, where the log lies and the key. */
  keys(): Promise<string>;
  /** The receipt of the entry that put the n-th key after the first in its place; null when there is none. */
  keyStep(n: number): Promise<string | null>;
}

/** Files that come with a deployment beside the program: the faces that letters are set in. */
export interface StaticFiles {
  /** `path` as in `web/static`. A file that is not there is a defect and throws. */
  read(path: string): Promise<Uint8Array>;
}

/** Resizes and re-encodes uploaded photos, dropping all metadata. Refuses what is not a picture. */
export interface Pictures {
  variants(
    original: Uint8Array,
  ): Promise<Result<readonly { width: number; format: 'avif' | 'webp'; bytes: Uint8Array }[]>>;
  /** All of a picture as WebP, nothing cut off, at most `longest` pixels on its longer side: receipts, papers. */
  whole(original: Uint8Array, longest: number): Promise<Result<Uint8Array>>;
}

/** Sends a text to a phone (WhatsApp first). Called only by listeners of the outbox, after the commit. */
export interface Messenger {
  /**
   * How a refusal is to be read: `invalid` = this number, it will never go; `unavailable` = try again later; `forbidden` = the
   * service turns us away (token, bill, account, wording): try again when it is mended, and raise an alarm.
   */
  send(message: OutgoingMessage): Promise<Result<{ externalId: string }>>;
}

export interface OutgoingMessage {
  /** E.164 */
  readonly to: string;
  /** As the person reads it. */
  readonly text: string;
  /** The approved wording behind the text: WhatsApp lets a business begin a talk only with one. */
  readonly template: {
    readonly name: string;
    readonly locale: 'id' | 'en';
    /** In the order in which they stand in the wording. */
    readonly params: readonly string[];
    /** A one-time code: gets a button that copies it. */
    readonly isCode: boolean;
  };
  /** The same key is the same message. */
  readonly dedupeKey: string;
}

/** One line for machines; the fields say what happened and never to whom. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  /** The request, or the event or message of the outbox. */
  readonly requestId: string;
  readonly [fact: string]: string | number | undefined;
}

export type Log = (line: LogLine) => void;

/** Wakes the outbox; losing a wake-up is harmless because a timer drains it too. */
export interface Waker {
  wake(): Promise<void>;
}

/** Puts a PAdES signature into a finished PDF for the village's signer. */
export interface DocumentSigner {
  sign(
    pdf: Uint8Array,
    as: { villageId: string; officerId: string; reason: string; at: number },
  ): Promise<Result<Uint8Array>>;
}

/** Everything a use-case may ask for. `Db` is a parameter because the kernel imports nothing. */
export interface Ports<Db> {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly vault: Vault;
  readonly blobs: BlobStore;
  readonly files: StaticFiles;
  readonly pictures: Pictures;
  readonly messenger: Messenger;
  readonly waker: Waker;
  readonly signer: DocumentSigner;
  readonly log: PublicLog;
  readonly logLine: Log;
  /** The site's own address, `https://…`, without a trailing slash: for links in messages and QR codes. */
  readonly origin: string;
}
