import { data, type DataRules } from '../../boundaries.data.config.ts';
import { handed } from '../../statements.exceptions.config.ts';
import { rankOf } from './judge-ownership.ts';
import type { Statement } from './read-statement.ts';
import { featureOf } from './schema.ts';

/**
 * Pieces of SQL that stand against the way of reading, in a statement of a feature below their owner or of one that the owner
 * reads, and that no list names; names handed down without a line; and lines that nothing needs.
 */
export function judgeHanded(
  names: readonly string[],
  statements: readonly Pick<Statement, 'within'>[],
  list = handed,
  rules: DataRules = data,
): string[] {
  const pieces = statements
    .flatMap(({ within }) => within)
    .map(([outer, inner]) => ({ into: featureOf(outer), owner: featureOf(inner), at: inner }))
    .filter(({ into, owner }) => into !== owner && into !== 'platform/libsql')
    .filter(({ into, owner }) => rankOf(owner) > rankOf(into) || rules.reads[owner]?.[into] !== undefined);
  const lines = Object.entries(list);
  const isListed = (it: (typeof pieces)[number]) =>
    lines.some(([, { owner, into }]) => owner === it.owner && into === it.into);
  return [
    ...names.filter((name) => !list[name]).map((name) => `${name} is handed down, and no list says why`),
    ...new Set(
      pieces
        .filter((it) => !isListed(it))
        .map(({ into, at }) => `${at} stands in SQL of ${into}, and no list says why`),
    ),
    ...lines
      .filter(
        ([name, line]) =>
          !names.includes(name) || !pieces.some((it) => it.owner === line.owner && it.into === line.into),
      )
      .map(([name]) => `${name} is listed as handed down, but nothing takes it`),
  ];
}
