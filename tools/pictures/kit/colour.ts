/** The palette of the pictures: tapis maroon, gold thread and indigo-black on warm whites, and the kitchen around them. */
export const ink = {
  maroon: '#7a1730',
  wine: '#551022',
  gold: '#d9a441',
  goldLight: '#f6d68a',
  goldDark: '#9a6a1f',
  indigo: '#1f1d36',
  night: '#15131f',
  cream: '#fbf3e4',
  linen: '#efe2cc',
  sand: '#dcc5a0',
  clay: '#c4744a',
  brick: '#a24a2f',
  leaf: '#5c7a3c',
  forest: '#2f4a2c',
  wood: '#9c6b3f',
  woodDark: '#5f3d22',
  straw: '#dcb978',
  kraft: '#c99f6c',
  chilli: '#c8261d',
  shadow: '#3a2113',
} as const;

const channels = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

/** `a` towards `b`; 0 gives a, 1 gives b. */
export function mix(a: string, b: string, t: number): string {
  const to = channels(b);
  return `#${channels(a)
    .map((value, i) => Math.round(value + ((to[i] ?? value) - value) * t))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

export const lighter = (colour: string, t = 0.25) => mix(colour, '#fff4dc', t);
export const darker = (colour: string, t = 0.25) => mix(colour, '#2a120a', t);
