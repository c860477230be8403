export { EmbeddedLibsql, type EmbeddedOptions } from './embedded-libsql.ts';
export { listen, type Listening } from './listen.ts';
export { migrate } from './migrate.ts';
