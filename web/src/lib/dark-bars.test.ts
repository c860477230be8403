import { expect, it } from 'vitest';
import { withoutBars } from './dark-bars.ts';

/** A grey picture of 100 by 50 with these columns and rows black, as a lossy format leaves them. */
function picture(isBar: (x: number, y: number) => boolean): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(100 * 50 * 4).fill(255);
  for (let i = 0; i < 100 * 50; i += 1) {
    const value = isBar(i % 100, Math.floor(i / 100)) ? i % 17 : 130;
    pixels.set([value, value, value], i * 4);
  }
  return pixels;
}
const WHOLE = { x: 0, y: 0, width: 100, height: 50 };

it.each([
  ['black bars at both sides are cut off', (x: number) => x < 15 || x >= 86, { x: 15, y: 0, width: 71, height: 50 }],
  ['and above and below', (_: number, y: number) => y < 10 || y >= 40, { x: 0, y: 10, width: 100, height: 30 }],
  ['a dark side alone belongs to the photo', (x: number) => x < 30, WHOLE],
  ['so does a thin dark edge', (x: number) => x < 2 || x >= 98, WHOLE],
  ['and a photo of the night stays whole', () => true, WHOLE],
  ['and one without bars', () => false, WHOLE],
])('%s', (_, isBar, box) => expect(withoutBars(picture(isBar), 100, 50)).toEqual(box));
