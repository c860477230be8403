/**
 * Text as the letters' face draws it: composed, any white space (also the one that never breaks) as a space, line feeds kept,
 * marks without a shape (direction, joiners, soft hyphens) left out, look-alikes of the apostrophe as that.
 */
export const asDrawn = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[\u02bb\u02bc\u2032]/g, '\u2019');
