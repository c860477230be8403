import { seededRandom, type Random } from '../../random.ts';

/** Offset 0–1, colour, opacity. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

/** Collects the definitions (gradients, clips, blurs) that a drawing refers to. Each call returns a `url(#…)`. */
export interface Brush {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  /** A straight gradient over the shape's own box; direction as [x1, y1, x2, y2] in 0–1, left to right by default. */
  linear(stops: readonly Stop[], direction?: readonly number[]): string;
  /** A round gradient over the shape's own box; centre and radius in 0–1. */
  radial(stops: readonly Stop[], at?: readonly number[]): string;
  blur(deviation: number): string;
  clip(shape: string): string;
  mask(content: string): string;
  pattern(width: number, height: number, content: string, transform?: string): string;
}

export type Paint = (brush: Brush) => string;

/** Draws one picture as an SVG document. The same name and paint give the same text, byte for byte. */
export function drawing(name: string, width: number, height: number, paint: Paint): string {
  const defs: string[] = [];
  const blurs = new Map<number, string>();
  const define = (make: (id: string) => string) => {
    const id = `d${defs.length}`;
    defs.push(make(id));
    return `url(#${id})`;
  };
  const brush: Brush = {
    width,
    height,
    random: seededRandom(name),
    linear: (stops, [x1 = 0, y1 = 0, x2 = 1, y2 = 0] = []) =>
      define(
        (id) =>
          `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops.map(stop).join('')}</linearGradient>`,
      ),
    radial: (stops, [cx = 0.5, cy = 0.5, r = 0.5] = []) =>
      define(
        (id) =>
          `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stops.map(stop).join('')}</radialGradient>`,
      ),
    blur: (deviation) => {
      const known = blurs.get(deviation);
      if (known) return known;
      const made = define(
        (id) =>
          `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`,
      );
      blurs.set(deviation, made);
      return made;
    },
    clip: (shape) => define((id) => `<clipPath id="${id}">${shape}</clipPath>`),
    mask: (content) => define((id) => `<mask id="${id}">${content}</mask>`),
    pattern: (w, h, content, transform = '') =>
      define(
        (id) =>
          `<pattern id="${id}" width="${w}" height="${h}" patternUnits="userSpaceOnUse" patternTransform="${transform}">${content}</pattern>`,
      ),
  };
  const body = paint(brush);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${defs.join('')}</defs>${body}</svg>`;
}

const stop = ([offset, colour, opacity = 1]: Stop) =>
  `<stop offset="${offset}" stop-color="${colour}"${opacity === 1 ? '' : ` stop-opacity="${opacity}"`}/>`;
