import { base64url } from '../../kernel/ids.ts';

/**
 * Where a list goes on: a few numbers of the last row shown, opaque to clients. Unreadable or foreign cursors read as
 * null, which means the beginning: an old link never fails.
 */
export function readCursor(cursor: string | undefined, length: number): readonly number[] | null {
  if (!cursor || cursor.length > 80) return null;
  try {
    const numbers: unknown = JSON.parse(`[${atob(cursor.replace(/-/g, '+').replace(/_/g, '/'))}]`);
    const whole = Array.isArray(numbers) && numbers.length === length && numbers.every((n) => Number.isSafeInteger(n));
    return whole ? (numbers as number[]) : null;
  } catch {
    return null;
  }
}

export const writeCursor = (...numbers: readonly number[]): string =>
  base64url(new TextEncoder().encode(numbers.join(',')));
