/** A name as it stands in an address: `Teluk Pandan` → `teluk-pandan`; of a long one its first sixty signs, as the site does. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '');
