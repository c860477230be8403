import { CHIP } from './arrange.ts';
import { groundBox, insideLayer, lanes, toThePlatform } from './arrows.ts';
import { LAYERS } from './layers.ts';
import { layOut, WIDTH, type Box, type Chip, type LayerBox } from './layout.ts';
import type { PictureOfCode } from './read-imports.ts';
import { STYLE } from './style.ts';

const rect = (box: Box, kind: string, round: number) =>
  `<rect class="${kind}" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${round}"/>`;

const drawChip = ({ name, x, y, width, frame }: Chip): string =>
  frame
    ? `${rect(frame, 'ground', 10)}<text class="name" font-weight="600" x="${x}" y="${y + 5}">${name}</text>`
    : `${rect({ x: x - width / 2, y: y - CHIP / 2, width, height: CHIP }, 'chip', CHIP / 2)}<text class="name" x="${x}" y="${y + 5}">${name}</text>`;

function drawLayer(box: LayerBox): string {
  const { title, meaning } = LAYERS.find((l) => l.id === box.id) ?? { title: box.id, meaning: '' };
  const beside =
    box.id === 'platform' ? { x: box.x + 18, y: box.y + 46 } : { x: box.x + 28 + title.length * 11, y: box.y + 25 };
  return `<g class="${box.id}">${rect(box, 'box', 14)}<rect class="edge" x="${box.x}" y="${box.y + 14}" width="4" height="${box.height - 28}" rx="2"/>
<text class="title" x="${box.x + 18}" y="${box.y + 26}">${title}</text><text class="meaning" x="${beside.x}" y="${beside.y}">${meaning}</text>
${insideLayer(box)}${box.chips.map(drawChip).join('')}</g>`;
}

/** The picture as SVG text: the same code gives the same text. */
export function drawPicture(code: PictureOfCode): string {
  const { boxes, height } = layOut(code);
  const platform = boxes.get('platform');
  const ground = platform && groundBox(platform, boxes);
  const database =
    ground &&
    `<g class="platform">${rect(ground, 'ground', 12)}<text class="name" font-weight="600" x="${ground.x + ground.width / 2}" y="${ground.y + 30}">libsql</text>
<text class="inner" x="${ground.x + ground.width / 2}" y="${ground.y + 52}">fixed ground:</text><text class="inner" x="${ground.x + ground.width / 2}" y="${ground.y + 70}">one batch = one write</text></g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="The layers of Balai, what they import and whose data they read">
<style>${STYLE}</style>
<rect class="paper" width="${WIDTH}" height="${height}" rx="18"/>
${LAYERS.map(({ id }) => boxes.get(id))
  .flatMap((box) => (box ? [drawLayer(box)] : []))
  .join('\n')}
${database ?? ''}
${lanes(code.between, boxes)}
${toThePlatform(code.between, boxes)}
<text class="meaning" x="24" y="${height - 34}">Drawn by "npm run picture" from the imports and from who reads whose tables. An arrow says: imports. Dotted: types only.</text>
<text class="meaning" x="24" y="${height - 14}">A dot at its head: reads the other's tables too. Dashed, with a dot: only reads them.</text>
</svg>
`;
}
