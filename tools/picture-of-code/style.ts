import type { LayerId } from './layers.ts';

/** Light and dark ink of each layer: tapis maroon for the market, gold for the pages, indigo for the office. */
const INK: Readonly<Record<LayerId, readonly [string, string]>> = {
  worker: ['#5d5663', '#b9b0c0'],
  web: ['#a06a10', '#f0c368'],
  http: ['#0e6f72', '#62cdd0'],
  app: ['#7a3e93', '#d3a2e8'],
  flows: ['#b04a12', '#f3a06c'],
  modules: ['#2f4aa8', '#9db4ff'],
  hub: ['#8a1f2f', '#f08c98'],
  money: ['#2a7038', '#86d596'],
  foundation: ['#46538a', '#b3bff0'],
  platform: ['#6b5b45', '#d6c3a6'],
  kernel: ['#3d3a45', '#cfcad6'],
};

const inks = (dark: 0 | 1) =>
  Object.entries(INK)
    .map(([layer, pair]) => `.${layer}{--ink:${pair[dark]}}`)
    .join('');

/** Follows the reader's own light or dark; letters come from the reader's system. */
export const STYLE = `
text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:var(--text)}
svg{--paper:#fdfaf5;--card:#fff;--text:#241a1c;--soft:#6d5f5c;--line:#e4d9cc}
${inks(0)}
.paper{fill:var(--paper)}.box{fill:var(--card);stroke:var(--line)}.edge{fill:var(--ink)}
.title{font-weight:700;font-size:17px;fill:var(--ink)}.meaning{font-size:13.5px;fill:var(--soft)}
.chip{fill:var(--paper);stroke:var(--ink);stroke-opacity:.55}.name{font-size:14px;text-anchor:middle}
.inner{font-size:13px;fill:var(--soft);text-anchor:middle}.ground{fill:var(--paper);stroke:var(--ink);stroke-opacity:.55}
.arrow{fill:none;stroke:var(--ink);stroke-width:1.6}.halo{fill:none;stroke:var(--paper);stroke-width:5}
.inside{stroke-opacity:.7}.types{stroke-dasharray:2 4}.data{stroke-dasharray:7 3}.head{fill:var(--ink)}.dot{fill:var(--ink)}
@media (prefers-color-scheme:dark){svg{--paper:#15121c;--card:#1f1a27;--text:#f3ece4;--soft:#b3a7a3;--line:#3a3244}${inks(1)}}
`.trim();
