/** A signed head as the database keeps it: enough to go on from. */
export interface SignedHead {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** The tree's right edge in hex, see `Tree`. */
  readonly edge: readonly string[];
  /** The signed checkpoint. */
  readonly note: string;
}

/**
 * Why nothing is signed: `ahead`, a head was published of which the database knows nothing (an older copy was put back);
 * `broken`, what is kept does not make the root that was signed.
 */
export type Standstill = 'ahead' | 'broken';

export interface LedgerState {
  /** Which log of the site: from 1. */
  readonly log: number;
  /** The logs that ended, oldest first. */
  readonly ended: readonly EndedLog[];
  /** How many entries those have together. */
  readonly base: number;
  /** The key of the successor that somebody allowed to begin. */
  readonly successor: string | null;
  /** Null before the first of this log. */
  readonly head: SignedHead | null;
  /** The head that others signed last, with their lines in its note: the one that is shown, or an older. */
  readonly cosigned: SignedHead | null;
  /** Entries that have an index: those from the head's size on wait for the next head. */
  readonly count: number;
  readonly standstill: Standstill | null;
  /** Somebody allowed to fetch back from the tiles what an older database lacks. */
  readonly mayRecover: boolean;
  /** Entries that were fetched back so far, or the head's size. */
  readonly fixed: number;
}

/** A change of keys that has its entry in this log. */
export interface RecordedKey {
  /** The new one, `name+hash+key`. */
  readonly key: string;
  readonly index: number;
  /** What opens its entry. */
  readonly opening: string;
}

/** A log that is not written any more. */
export interface EndedLog {
  /** How many entries the logs before it have together. */
  readonly base: number;
  /** Its last, with what others signed under it. */
  readonly head: SignedHead;
}

/** Where entries get their index, and the head stands: see foundation/audit. Indexes have no gaps and are never given
 * twice. Those of a log begin with 0. */
export interface LogLedger {
  state(): Promise<LedgerState>;
  /** The bytes of the entries with these indexes, as text, in order. */
  entries(from: number, to: number): Promise<readonly string[]>;
  /** Puts the next head of the n-th log in the place of `from`, at once or not at all; false when somebody was faster. */
  move(n: number, from: SignedHead | null, to: SignedHead): Promise<boolean>;
  /** Keeps a head with what others signed under it in the place of `from`; false when somebody was faster. */
  cosign(from: SignedHead | null, to: SignedHead): Promise<boolean>;
  stand(why: Standstill | null): Promise<void>;
  /** The changes of keys that are recorded, in their order. */
  keys(): Promise<readonly RecordedKey[]>;
  /** Records that a key takes the place of another: once, and one for each. */
  rotate(from: string, to: string): Promise<void>;
  /**
   * Ends the log at its head, and makes room for its successor: what has an index and no head gets another one there, behind the
   * entry that names the new key and that head, unless `isBegun`. False when the log does not stand at this head.
   */
  succeed(end: { head: SignedHead; from: string; to: string; isBegun: boolean }): Promise<boolean>;
  /** Puts fetched entries of the n-th log at their indexes, from `fixed` on; what stood there gets later ones. False: somebody was faster. */
  fetched(n: number, from: number, entries: readonly string[]): Promise<boolean>;
}
