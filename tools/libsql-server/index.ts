export { EmbeddedLibsql } from './embedded-libsql.ts';
export { listen } from './listen.ts';
export { migrate } from './migrate.ts';
