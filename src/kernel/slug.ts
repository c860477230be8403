/** A name as it stands in an address: `Keripik Pisang (asli)` → `keripik-pisang-asli`; at most 60 characters. */
export function slugOf(name: string, whenEmpty: string): string {
  const flat = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = flat.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug.slice(0, 60).replace(/-+$/, '') || whenEmpty;
}

/** The slug with a short tail, for when the plain one is taken. */
export const slugWithTail = (slug: string, ids: { code(prefix: string): string }): string =>
  `${slug}-${ids.code('X').slice(2, 6).toLowerCase()}`;
