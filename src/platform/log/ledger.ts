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
  /** Null before the first. */
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

/** A change of keys that has its entry. */
export interface RecordedKey {
  /** The new one, `name+hash+key`. */
  readonly key: string;
  readonly index: number;
  /** What opens its entry. */
  readonly opening: string;
}

/** Where entries get their index, and the head stands: see foundation/audit. Indexes have no gaps and are never given twice. */
export interface LogLedger {
  state(): Promise<LedgerState>;
  /** The bytes of the entries with these indexes, as text, in order. */
  entries(from: number, to: number): Promise<readonly string[]>;
  /** Puts the next head in the place of `from`, at once or not at all; false when somebody was faster. */
  move(from: SignedHead | null, to: SignedHead): Promise<boolean>;
  /** Keeps a head with what others signed under it in the place of `from`; false when somebody was faster. */
  cosign(from: SignedHead | null, to: SignedHead): Promise<boolean>;
  stand(why: Standstill | null): Promise<void>;
  /** The changes of keys that are recorded, in their order. */
  keys(): Promise<readonly RecordedKey[]>;
  /** Records that a key takes the place of another: once, and one for each. */
  rotate(from: string, to: string): Promise<void>;
  /** Puts fetched entries at their indexes, from `fixed` on; what stood there gets later ones. False: somebody was faster. */
  fetched(from: number, entries: readonly string[]): Promise<boolean>;
}
