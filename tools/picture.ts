import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { data } from '../boundaries.data.config.ts';
import { ROOT } from './local/settings.ts';
import { drawPicture } from './picture-of-code/draw.ts';
import { withData } from './picture-of-code/data-arrows.ts';
import { readImports } from './picture-of-code/read-imports.ts';

/** Draws docs/architecture.svg from the imports as they are, and from who reads whose data. */
writeFileSync(join(ROOT, 'docs/architecture.svg'), drawPicture(withData(await readImports(ROOT), data)));
