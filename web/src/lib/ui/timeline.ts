/** One step of an order or a letter request, in words: the feature that owns the case words its states. */
export interface TimelineStep {
  readonly title: string;
  /** Milliseconds UTC. */
  readonly at: number;
  /** Who did it, as followers see them: `Penjual`, `Operator desa`. */
  readonly by?: string | undefined;
  /** A reason, a tracking number. */
  readonly note?: string | null | undefined;
}

/** Who must act now, and until when they promised to. */
export interface TimelineNow {
  /** `Menunggu Anda membayar`, `Sedang diperiksa operator desa`. */
  readonly title: string;
  /** `Pak Kades`, `Dapur Bu Sari`, `Anda`. */
  readonly holder: string;
  /** It is the reader's turn. */
  readonly yours: boolean;
  readonly dueAt: number | null;
}
