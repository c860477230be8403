/** A cheap phone: its width in CSS pixels and what each of them is made of. */
const PHONE = { width: 390, density: 2.625 };
const REM = 16;

const pixels = (length: string): number => {
  const value = parseFloat(length);
  if (length.endsWith('vw')) return (value * PHONE.width) / 100;
  return length.endsWith('rem') ? value * REM : value;
};

/** How wide a phone shows a picture, as its `sizes` says. */
function shownWidth(sizes: string): number {
  for (const part of sizes.split(',').map((text) => text.trim())) {
    const [, from, length] = /^\(min-width: ([\d.]+rem)\) (.+)$/.exec(part) ?? [];
    if (!from || !length) return pixels(part);
    if (pixels(from) <= PHONE.width) return pixels(length);
  }
  return PHONE.width;
}

/** The address that a phone picks: the narrowest that is sharp, else the widest. */
function picked(srcset: string, sizes: string): string {
  const needed = shownWidth(sizes) * PHONE.density;
  const offered = srcset
    .split(',')
    .map((text) => text.trim().split(' '))
    .map(([path = '', width = '0w']) => ({ path, width: parseInt(width, 10) }))
    .sort((a, b) => a.width - b.width);
  return (offered.find(({ width }) => width >= needed) ?? offered.at(-1))?.path ?? '';
}

/** The addresses of all pictures of a page that a phone loads when it is scrolled to the end. */
export function picturesOf(html: string): string[] {
  const sources = [...html.matchAll(/<source[^>]*type="image\/avif"[^>]*>/g)].map(([tag]) => {
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    return picked(attribute('srcset'), attribute('sizes'));
  });
  return [...new Set(sources)];
}
