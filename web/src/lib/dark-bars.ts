interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of 255: what a phone calls black, after a lossy format. */
const BLACK = 22;
/** A thinner edge is left: nobody sees it, and a night sky is no bar. */
const THINNEST = 0.04;

/**
 * The picture inside the black bars that a screenshot or a phone's gallery puts at both sides of it, or above and below. The
 * whole of it where there are none. `pixels`: RGBA, line after line.
 */
export function withoutBars(pixels: Uint8ClampedArray, width: number, height: number): Box {
  const dark = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    return Math.max(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0) <= BLACK;
  };
  const every = (length: number, is: (i: number) => boolean) => Array.from({ length }, (_, i) => i).every(is);
  const column = (x: number) => every(height, (y) => dark(x, y));
  const row = (y: number) => every(width, (x) => dark(x, y));
  const [left, right] = bars(width, column);
  const [top, bottom] = bars(height, row);
  return { x: left, y: top, width: width - left - right, height: height - top - bottom };
}

/** As many black lines as there are at both ends; none where it is one end alone, or nearly all of the picture. */
function bars(length: number, isBlack: (line: number) => boolean): [start: number, end: number] {
  let [start, end] = [0, 0];
  while (start < length && isBlack(start)) start += 1;
  while (end < length - start && isBlack(length - 1 - end)) end += 1;
  const isBar = Math.min(start, end) >= length * THINNEST && start + end < length * 0.75;
  return isBar ? [start, end] : [0, 0];
}
