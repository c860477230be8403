import type { Plugin } from 'vite';

interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What SvelteKit does for every page, and need not: hashing the finished page in JavaScript (a quarter of a millisecond; the front
 * door marks what it keeps, `src/http/kept-pages.ts`), and digesting the same styles for the Content-Security-Policy.
 */
const CHANGES: readonly Change[] = [
  { file: 'page/render.js', from: 'headers.set(\'etag\', `"${hash(transformed)}"`);', to: '' },
  {
    file: 'page/csp.js',
    from: 'const source = await this.#get_source(content);\n\t\tthis.csp_provider.add_style(source);',
    to: 'const source = this.#use_hashes ? await style_source(content) : `nonce-${this.nonce}`;\n\t\tthis.csp_provider.add_style(source);',
  },
  {
    file: 'page/csp.js',
    from: '/** @param {string} content */\nasync function sha256(content) {',
    to: `const style_sources = new Map();
async function style_source(content) {
	const known = style_sources.get(content);
	if (known) return known;
	const source = \`sha256-\${await sha256(content)}\`;
	style_sources.set(content, source);
	return source;
}

/** @param {string} content */
async function sha256(content) {`,
  },
];

/** The framework's file as it should be; fails when it reads otherwise than it did, so that no change is lost unseen. */
export function quickened(path: string, code: string): string {
  return CHANGES.filter(({ file }) => path.endsWith(`/runtime/server/${file}`)).reduce((now, { file, from, to }) => {
    if (!now.includes(from)) throw new Error(`SvelteKit's ${file} reads otherwise now: see web/quick-kit.ts.`);
    return now.replace(from, () => to);
  }, code);
}

export const quickKit = (): Plugin => ({
  name: 'balai-quick-kit',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => (id.includes('@sveltejs/kit/src/runtime/server/page/') ? quickened(id, code) : null),
});
