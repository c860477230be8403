/**
 * Stands in for `@pdf-lib/standard-fonts` and `@pdf-lib/upng` in the Worker's bundle (wrangler.toml, alias). Letters embed their
 * own typeface and hold no PNG, and those two parts of pdf-lib alone weigh 107 KB of the Worker's 1 MB (gzip).
 */
export const FontNames = {};
export const Encodings = {};
export const Font = null;
export default {};
