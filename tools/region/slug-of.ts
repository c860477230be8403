/** A name as it stands in an address: `Teluk Pandan` → `teluk-pandan`. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
