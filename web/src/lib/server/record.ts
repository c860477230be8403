/**
 * An object of named values that came from outside. A form may name a field `__proto__`; no page can carry such a
 * name (devalue refuses to), and no form of ours has it, so it is left out.
 */
export const recordOf = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].filter(([name]) => name !== '__proto__'));
