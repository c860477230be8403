import { ProtocolError } from './failure.ts';

/** Strings, quoted names and comments: what is inside them ends no statement. */
const OPAQUE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g;
/** Its body holds statements of its own. */
const TRIGGER = /^\s*create\s+(temp\s+|temporary\s+)?trigger\b/i;

/** The native library would run the first statement and drop the others in silence. */
export function refuseSeveral(sql: string): void {
  const bare = sql.replace(OPAQUE, ' ');
  if (!TRIGGER.test(bare) && /;\s*[^\s;]/.test(bare))
    throw new ProtocolError('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement');
}
