import { encode } from 'uqr';

export interface QrPath {
  /** Modules per side, the quiet zone of 4 included (ISO/IEC 18004). */
  readonly size: number;
  /** SVG path of the dark modules, one run per stretch of a row. */
  readonly path: string;
}

/** A QR code (error correction M) as one SVG path: works in a page without scripts, in print and in a download. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      found.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
    return found;
  });
  return { size, path: runs.join('') };
}
