import { makeRoot } from '../src/platform/signing/certificate-authority.ts';

/** Prints a new signing root for a region: `npm run --silent signing:root -- "Kabupaten Pesawaran" Lampung`. */
const [region, province] = process.argv.slice(2);
if (!region || !province) {
  console.error('Say the region and the province: npm run --silent signing:root -- "Kabupaten Pesawaran" Lampung');
  process.exit(2);
}
console.log(await makeRoot({ region, province, at: Date.now() }));
