import type { Subject } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';

/** Who must act on a case now: `owner`, `shop`, `system`, a desk that a module names; `nobody` once it is closed. */
export type Holder = string;

/** What followers see as the doer of a step, in words of the case's own kind: `buyer`, `operator` … */
export type StepRole = string;

/** How somebody names a case: its public code, and the secret of a link for whoever has no account. */
export interface CaseRef {
  readonly code: string;
  readonly token?: string | undefined;
}

/** A kind of case that the hub can list and follow without knowing the feature behind it. */
export interface CaseKind {
  /** `order`, `letter` */
  readonly kind: string;
  /** The module it belongs to; `hub` for the marketplace itself. */
  readonly module: string;
  /** First letter of its public codes: `P` for orders (pesanan), `S` for letters (surat). */
  readonly codePrefix: string;
  /** What it costs: an amount, nothing (and says so: GRATIS), or money is no matter of it. */
  readonly price: 'rupiah' | 'free' | 'none';
  /** Where its followers read on: `/pesanan/{code}`. */
  path(code: string): string;
  /** Where its counter works on it: `/toko-saya/pesanan/{code}`. */
  counterPath(code: string): string;
  /**
   * The case for whoever may see it, and the things (itself, a letter of it) whose events its receipts of the public log are about.
   * Without it the kind gives no receipts.
   */
  recorded?(
    deps: Deps,
    ctx: Ctx,
    ref: CaseRef,
  ): Promise<Result<{ readonly id: string; readonly subjects: readonly Subject[] }>>;
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
