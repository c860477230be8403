/** A whole number as people type it: `15.000`, `Rp15.000`, `1 500`. Anything else becomes NaN, which is refused as no number. */
export function wholeNumber(typed: string): number {
  const digits = typed.replace(/^\s*rp\.?/i, '').replace(/[\s.]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : NaN;
}

/** A whole number as `wholeNumber` reads it, in any language: `15.000`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
