/** Who must act on a case now. Offices by role; `nobody` once it is closed. */
export type Holder = 'owner' | 'shop' | 'operator' | 'secretary' | 'head' | 'system' | 'nobody';

/** What followers see as the doer of a step. */
export type StepRole = 'buyer' | 'seller' | 'resident' | 'operator' | 'secretary' | 'head' | 'system' | 'helper' | 'rt';

/** A kind of case that the hub can list and follow without knowing the feature behind it. */
export interface CaseKind {
  /** `order`, `letter` */
  readonly kind: string;
  /** The module it belongs to; `hub` for the marketplace itself. */
  readonly module: string;
  /** First letter of its public codes: `P` for orders (pesanan), `S` for letters (surat). */
  readonly codePrefix: string;
  /** Where its followers read on: `/pesanan/{code}`. */
  path(code: string): string;
  /** Where its counter works on it: `/toko-saya/pesanan/{code}`. */
  counterPath(code: string): string;
}

export interface NewCase {
  readonly kind: string;
  readonly id: string;
  readonly villageId: string;
  readonly code: string;
  readonly title: string;
  readonly picture: string | null;
  /** Rupiah; 0 for a service. */
  readonly amount: number;
  readonly ownerAccountId: string | null;
  readonly ownerPhoneIndex: string | null;
  readonly subjectResidentId: string | null;
  readonly shopId: string | null;
}

export interface CaseStep {
  readonly state: string;
  readonly role: StepRole;
  readonly holder: Holder;
  readonly dueAt: number | null;
  /** Shown to followers: a reason, a tracking number. Never personal data. */
  readonly note?: string;
  readonly closed: boolean;
}
