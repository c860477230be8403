const PREFIX = 'belum-terkirim:';
const WEEK = 7 * 24 * 3_600_000;

/** What somebody typed and could not send, as it lies on their phone. */
interface Kept {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Keeps a form's texts on this phone until they are sent: for a battery that runs out before the signal comes back. */
export function keepUnsent(storage: Storage, path: string, form: FormData, now: number): void {
  const fields = Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
  try {
    storage.setItem(PREFIX + path, JSON.stringify({ at: now, fields } satisfies Kept));
  } catch {
    // A full or closed store: the page itself still holds what was typed.
  }
}

/** What was kept for this page within a week; older or unreadable remains are thrown away. */
export function unsentFields(storage: Storage, path: string, now: number): Kept['fields'] | null {
  try {
    const kept = JSON.parse(storage.getItem(PREFIX + path) ?? 'null') as Kept | null;
    if (kept && now - kept.at < WEEK && typeof kept.fields === 'object') return kept.fields;
  } catch {
    // Not ours.
  }
  forgetUnsent(storage, path);
  return null;
}

export const forgetUnsent = (storage: Storage, path: string): void => storage.removeItem(PREFIX + path);

/** Everything of whoever used this phone. */
export function forgetAllUnsent(...storages: readonly Storage[]): void {
  for (const storage of storages)
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
}
