import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './local/settings.ts';
import { drawPicture } from './picture-of-code/draw.ts';
import { readImports } from './picture-of-code/read-imports.ts';

/** Draws docs/architecture.svg from the imports as they are. */
writeFileSync(join(ROOT, 'docs/architecture.svg'), drawPicture(await readImports(ROOT)));
