import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import whole from 'libphonenumber-js/min/metadata';
import { ROOT } from './local/settings.ts';
import { withoutFormats } from './phone-metadata/without-formats.ts';

/** Writes what numbers can be, country by country, into a file of a third of the size: `npm run phone:metadata`. */
writeFileSync(join(ROOT, 'src/foundation/identity/phone-metadata.json'), `${JSON.stringify(withoutFormats(whole))}\n`);
