const BLOCK = /static \{([^{}]*)\}/g;
const FIELD = /^this\.(\w+ = [^;]*)$/;

/**
 * Writes `static { this.NAME = "X"; }` as `static NAME = "X";`. The same, but a bundler that meets a block must keep its class,
 * whoever uses it, and all that it names; of pkijs that is 17 KB of gzip which no letter needs.
 */
export function plainFields(code: string): string {
  return code.replace(BLOCK, (block, inside: string) => {
    const fields = inside
      .split(';')
      .map((it) => it.trim())
      .filter(Boolean);
    return fields.every((it) => FIELD.test(it))
      ? fields.map((it) => it.replace(FIELD, 'static $1;')).join('\n')
      : block;
  });
}
