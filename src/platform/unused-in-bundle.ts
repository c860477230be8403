/**
 * Stands in for packages that the Worker's bundle would carry for nothing (wrangler.toml, alias). Letters embed their own typeface
 * and hold no PNG: those two parts of pdf-lib weigh 107 KB of gzip. The API's document is made of valibot's schemas: zod weighs 83.
 */
export const FontNames = {};
export const Encodings = {};
export const Font = null;
export default {};
