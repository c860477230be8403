import { GUTTER, RIGHT, type Box, type LayerBox } from './layout.ts';
import { LAYERS, type LayerId } from './layers.ts';
import { LIBSQL, type Arrow } from './read-imports.ts';

const LANE = 15;
const HEAD = 7;

const head = (x: number, y: number, direction: 'right' | 'left' | 'down' | 'up'): string => {
  const back = direction === 'up' ? y + HEAD : y - HEAD;
  const [a, b] =
    direction === 'down' || direction === 'up'
      ? [`${x - 4} ${back}`, `${x + 4} ${back}`]
      : [
          `${x + (direction === 'right' ? -HEAD : HEAD)} ${y - 4}`,
          `${x + (direction === 'right' ? -HEAD : HEAD)} ${y + 4}`,
        ];
  return `<path class="head" d="M${x} ${y}L${a}L${b}Z"/>`;
};

const line = (d: string, typesOnly: boolean) =>
  `<path class="halo" d="${d}"/><path class="arrow${typesOnly ? ' types' : ''}" d="${d}"/>`;

/** Beside an arrow whose end is read in SQL too. */
const dataMark = (x: number, y: number, { data }: Arrow): string =>
  data ? `<circle class="dot" cx="${x}" cy="${y}" r="3"/>` : '';

const kindOf = ({ typesOnly, data }: Arrow): string => (data === 'only' ? ' data' : typesOnly ? ' types' : '');

/** Arrows from a layer to those it imports: one lane for each layer, outermost for the topmost. */
export function lanes(between: readonly Arrow[], boxes: ReadonlyMap<LayerId, LayerBox>): string {
  const stack = LAYERS.map((l) => l.id).filter((id) => id !== 'platform');
  const sources = stack.filter((id) => between.some((a) => a.from === id && stack.some((to) => to === a.to)));
  const entries = new Map<string, number>();
  return sources
    .map((id, lane) => {
      const from = boxes.get(id);
      if (!from) return '';
      const x = GUTTER - 24 - (sources.length - 1 - lane) * LANE;
      const start = from.y + from.height / 2;
      const targets = between
        .filter((a) => a.from === id)
        .flatMap((a) => {
          const box = boxes.get(a.to as LayerId);
          return box && a.to !== 'platform' ? [{ ...a, box }] : [];
        })
        .sort((a, b) => a.box.y - b.box.y)
        .map((t) => {
          const nth = entries.get(t.to) ?? 0;
          entries.set(t.to, nth + 1);
          return { ...t, y: t.box.y + 14 + nth * 8 };
        });
      const drawn = targets.map(({ y, typesOnly, ...arrow }) => {
        const bend = y > start ? -8 : 8;
        return (
          line(`M${GUTTER} ${start}H${x}M${x} ${start}V${y + bend}q0 ${-bend} 8 ${-bend}H${GUTTER - 3}`, typesOnly) +
          head(GUTTER - 1, y, 'right') +
          dataMark(GUTTER - 13, y, { ...arrow, typesOnly })
        );
      });
      return `<g class="${id}">${drawn.join('')}<circle class="dot" cx="${GUTTER}" cy="${start}" r="3.5"/></g>`;
    })
    .join('\n');
}

/** The database stands in the platform's box, as tall as the layers that stand on it. */
export function groundBox(platform: Box, boxes: ReadonlyMap<LayerId, LayerBox>): Box {
  const y = (boxes.get('flows')?.y ?? platform.y) + 4;
  return { x: platform.x + 14, y, width: platform.width - 28, height: platform.y + platform.height - y - 14 };
}

/** Arrows to the platform and to the database, straight where they face each other, else around the corner. */
export function toThePlatform(between: readonly Arrow[], boxes: ReadonlyMap<LayerId, LayerBox>): string {
  const platform = boxes.get('platform');
  const kernel = boxes.get('kernel');
  if (!platform || !kernel) return '';
  const ground = groundBox(platform, boxes);
  let corner = 0;
  const drawn = between.flatMap(({ from, to, typesOnly }) => {
    const box = boxes.get(from as LayerId);
    if (!box || from === 'platform' || (to !== LIBSQL && to !== 'platform')) return [];
    const [edge, middle] = [box.x + box.width, box.y + box.height / 2 + (to === LIBSQL ? 10 : -10)];
    const target = to === LIBSQL ? ground : platform;
    const facing = middle > target.y + 8 && middle < target.y + target.height - 8;
    const end = facing ? middle : target.y + 14 + corner * 12;
    const lane = edge + 14 + (corner % 3) * 9;
    if (!facing) corner += 1;
    const d = facing ? `M${edge} ${middle}H${target.x - 3}` : `M${edge} ${middle}H${lane}V${end}H${target.x - 3}`;
    return [`<g class="${from}">${line(d, typesOnly)}${head(target.x - 1, end, 'right')}</g>`];
  });
  const needsKernel = between.some((a) => (a.from === 'platform' || a.from === LIBSQL) && a.to === 'kernel');
  const [x, bottom, y] = [RIGHT + platform.width / 2, platform.y + platform.height, kernel.y + kernel.height / 2];
  const down = `M${x} ${bottom}V${y}H${kernel.x + kernel.width + 3}`;
  if (needsKernel)
    drawn.push(`<g class="platform">${line(down, false)}${head(kernel.x + kernel.width + 1, y, 'left')}</g>`);
  return drawn.join('\n');
}

/** Arrows between the features of one layer. */
export function insideLayer(box: LayerBox): string {
  const { x, y } = box.inside;
  return (box.arranged?.arrows ?? [])
    .map(({ arrow, points, up }) => {
      const [start, ...rest] = points.map((p) => ({ x: Math.round(x + p.x), y: Math.round(y + p.y) }));
      if (!start) return '';
      const first = up ? { x: start.x, y: start.y + HEAD } : start;
      let [d, at] = [`M${first.x} ${first.y}`, first];
      for (const [i, p] of rest.entries()) {
        const end = i === rest.length - 1 && !up ? { x: p.x, y: p.y - HEAD } : p;
        const middle = Math.round((at.y + end.y) / 2);
        d += p.x === at.x ? `V${end.y}` : `C${at.x} ${middle} ${end.x} ${middle} ${end.x} ${end.y}`;
        at = p;
      }
      const tip = up ? { y: start.y + 1, mark: start.y + 13 } : { y: at.y - 1, mark: at.y - 13 };
      const x0 = up ? start.x : at.x;
      return `<path class="arrow inside${kindOf(arrow)}" d="${d}"/>${head(x0, tip.y, up ? 'up' : 'down')}${dataMark(x0, tip.mark, arrow)}`;
    })
    .join('');
}
