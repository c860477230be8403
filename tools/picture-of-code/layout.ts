import { arrange, CHIP, type Arranged } from './arrange.ts';
import { LAYERS, type LayerId } from './layers.ts';
import type { PictureOfCode } from './read-imports.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Chip {
  readonly name: string;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** A feature that holds parts of its own is a frame around them. */
  readonly frame?: Box;
}

export interface LayerBox extends Box {
  readonly id: LayerId;
  readonly chips: readonly Chip[];
  readonly arranged: Arranged | null;
  /** Where the chips begin. */
  readonly inside: { readonly x: number; readonly y: number };
}

export const WIDTH = 1180;
/** The strip on the left in which the arrows between layers run. */
export const GUTTER = 168;
const MAIN = 740;
export const RIGHT = GUTTER + MAIN + 52;
const PAD = 18;
const HEAD = 40;
const BETWEEN = 22;

export const widthOf = (name: string): number => Math.round(name.length * 7.9 + 26);

/** The layers below each other with their chips; the platform beside them, from the front door down to the foundation. */
export function layOut(code: PictureOfCode): { boxes: ReadonlyMap<LayerId, LayerBox>; height: number } {
  const boxes = new Map<LayerId, LayerBox>();
  let y = 24;
  for (const { id } of LAYERS.filter((layer) => layer.id !== 'platform')) {
    const box = layerBox(code, id, y);
    boxes.set(id, box);
    y += box.height + BETWEEN;
  }
  const [first, last] = [boxes.get('http'), boxes.get('foundation')];
  if (first && last) boxes.set('platform', platformBox(code, first.y, last.y + last.height - first.y));
  return { boxes, height: y + 44 };
}

function layerBox(code: PictureOfCode, id: LayerId, y: number): LayerBox {
  const parts = code.parts.get(id) ?? new Map<string, readonly string[]>();
  const names = [...parts.keys()];
  const inside = { x: GUTTER + PAD, y: y + HEAD };
  const width = MAIN - 2 * PAD;
  const own = code.inside.filter((a) => a.from.startsWith(`${id}/`));
  const box = (chips: readonly Chip[], arranged: Arranged | null, inner: number): LayerBox => ({
    id,
    x: GUTTER,
    y,
    width: MAIN,
    height: HEAD + (inner > 0 ? inner + PAD : 6),
    chips,
    arranged,
    inside,
  });
  if (id === 'modules') {
    const { chips, height } = frames(parts, inside, width);
    return box(chips, null, height);
  }
  if (own.length > 0 && (id === 'hub' || id === 'foundation' || id === 'money')) {
    const full = (name: string) => `${id}/${name}`;
    const arranged = arrange(names.map(full), own, (name) => widthOf(name.slice(id.length + 1)), width);
    const chips = [...arranged.chips].map(([key, c]) => ({
      name: key.slice(id.length + 1),
      x: inside.x + c.x,
      y: inside.y + c.y,
      width: c.width,
    }));
    return box(chips, arranged, arranged.height);
  }
  const { chips, height } = wrapped(names, inside, width);
  return box(chips, null, height);
}

/** Chips one after the other, in as many rows as they need. */
function wrapped(
  names: readonly string[],
  at: { x: number; y: number },
  width: number,
): { chips: Chip[]; height: number } {
  let [x, row] = [0, 0];
  const chips = names.map((name): Chip => {
    const its = widthOf(name);
    if (x > 0 && x + its > width) [x, row] = [0, row + 1];
    const chip = { name, x: at.x + x + its / 2, y: at.y + row * (CHIP + 9) + CHIP / 2, width: its };
    x += its + 9;
    return chip;
  });
  return { chips, height: chips.length > 0 ? (row + 1) * (CHIP + 9) - 9 : 0 };
}

function frames(parts: ReadonlyMap<string, readonly string[]>, at: { x: number; y: number }, width: number) {
  const chips: Chip[] = [];
  let y = at.y;
  for (const [name, inner] of parts) {
    const within = wrapped(inner, { x: at.x + 14, y: y + 34 }, width - 28);
    const frame = { x: at.x, y, width, height: 34 + within.height + 12 };
    chips.push({ name, x: at.x + widthOf(name) / 2, y: y + 18, width: widthOf(name), frame }, ...within.chips);
    y += frame.height + 10;
  }
  return { chips, height: y - at.y - 10 };
}

function platformBox(code: PictureOfCode, y: number, height: number): LayerBox {
  const names = [...(code.parts.get('platform') ?? new Map<string, readonly string[]>()).keys()];
  const inside = { x: RIGHT + 14, y: y + 62 };
  const width = WIDTH - RIGHT - 20;
  const { chips } = wrapped(
    names.filter((name) => name !== 'libsql'),
    inside,
    width - 28,
  );
  return { id: 'platform', x: RIGHT, y, width, height, chips, arranged: null, inside };
}
