import type { Tone } from './tone.ts';

/** A case waiting at a counter, in words. */
export interface InboxRow {
  readonly href: string;
  readonly code: string;
  readonly title: string;
  /** Who asked or what else tells rows apart; never more personal data than the counter needs. */
  readonly about?: string | undefined;
  readonly picture?: string | null | undefined;
  /** `Rp44.000` or `GRATIS`. */
  readonly amount?: string | undefined;
  readonly state: string;
  readonly tone: Tone;
  /** Since when it waits here. */
  readonly since: number;
  readonly dueAt: number | null;
  /** The one thing to do next: `Periksa`, `Kirim`, `Tanda tangani`. */
  readonly action: string;
}
