import { bareOf, insideOf, queriesAt, queriesOf, type Named, type Query, type Range } from './read-queries.ts';
import type { Schema } from './schema.ts';

/** Where a value comes from: something that the statement names, or (null) whoever asks it. */
export type Origin = Named | null;

/** What a column is held equal to; `always`: no OR, no CASE and no list of columns stands around it. */
export interface Equality {
  readonly origins: readonly Origin[];
  readonly always: boolean;
}

const AFTER = /^\s*(?:=|in\b|is\b(?!\s+(?:not|null)\b))\s*/i;
const BEFORE = /(?:\?\d*|:\w+|\w+\s*\.\s*\w+|\w+)\s*=\s*$/;
const VALUE = /^(?:\w*\s*(?=\()|\?\d*|:\w+|'\s*'|\w+(?:\s*\.\s*\w+)?)/;

/** What equals what in a statement. Its plan tells by which columns rows are found, its text where their values come from. */
export class HeldEqual {
  readonly #text: string;
  readonly #queries: readonly Query[];
  readonly #ctes: ReadonlyMap<string, Range>;
  readonly #schema: Schema;

  constructor(sql: string, schema: Schema) {
    this.#text = bareOf(sql);
    this.#schema = schema;
    ({ queries: this.#queries, ctes: this.#ctes } = queriesOf(this.#text));
  }

  /** Each time that the statement asks a table by this name. */
  named = (alias: string, table: string): Named[] =>
    this.#queries.flatMap(({ names }) => names.filter((it) => it.alias === alias && it.table === table && !it.target));

  /** The tables behind origins: of a subquery, a function or a CTE whatever it takes its rows from. */
  tablesOf(origins: readonly Origin[], seen = new Set<Origin>()): Set<Origin> {
    const tables = new Set<Origin>();
    for (const origin of origins) {
      if (seen.has(origin)) continue;
      seen.add(origin);
      const piece = origin && !this.#schema.tables.has(origin.table) && (origin.inside ?? this.#ctes.get(origin.table));
      if (!piece) tables.add(origin);
      else for (const it of this.tablesOf(this.#originsIn(piece), seen)) tables.add(it);
    }
    return tables;
  }

  /** What a column of something named is held equal to, wherever the text says so. */
  of(named: Named, column: string): Equality[] {
    const said = new RegExp(String.raw`(?<![.\w?:])(?:(\w+)\s*\.\s*)?${column}\b(?!\s*[.(])`, 'gi');
    return [...this.#text.matchAll(said)].flatMap((match) => {
      if (this.#whose(match.index, match[1], column) !== named) return [];
      const own = { from: match.index, to: match.index + match[0].length };
      const value = this.#valueAfter(own.to) ?? this.#valueBefore(own.from);
      if (!value) return [];
      const before = this.#text.slice(0, Math.min(own.from, value.from));
      const after = this.#text.slice(Math.max(own.to, value.to));
      const always = /\b(?:where|and|on)\s*[(+\s]*$/i.test(before) && !/^\s*or\b/i.test(after);
      return [{ origins: this.#originsIn(value), always }];
    });
  }

  /** Whose column stands at a place: of what its qualifier names, or of the innermost query that has one of this name. */
  #whose(at: number, alias: string | undefined, column: string): Named | undefined {
    const has = ({ table }: Named) => this.#schema.columnsOf(table).includes(column);
    for (const { names } of queriesAt(this.#queries, at)) {
      const it = names.find((name) => !name.target && (alias === undefined ? has(name) : name.alias === alias));
      if (it) return it;
    }
    return undefined;
  }

  #valueAfter(at: number): Range | null {
    const sign = AFTER.exec(this.#text.slice(at))?.[0];
    return sign === undefined ? null : this.#valueAt(at + sign.length);
  }

  #valueAt(from: number): Range | null {
    const word = VALUE.exec(this.#text.slice(from))?.[0];
    if (word === undefined) return null;
    const end = from + word.length;
    const to = this.#text[end] === '(' ? insideOf(this.#text, end).to + 1 : end;
    const joined = /^\s*\|\|\s*/.exec(this.#text.slice(to))?.[0];
    return { from, to: joined === undefined ? to : (this.#valueAt(to + joined.length)?.to ?? to) };
  }

  #valueBefore(to: number): Range | null {
    const from = BEFORE.exec(this.#text.slice(0, to))?.index;
    return from === undefined ? null : { from, to };
  }

  /** Whatever a piece takes its values from. */
  #originsIn({ from, to }: Range): readonly Origin[] {
    const inner = this.#queries.filter((it) => it.from >= from && it.to <= to);
    const outer = inner.filter(
      (it) => !inner.some((other) => other !== it && other.from <= it.from && it.to <= other.to),
    );
    const asked = outer.flatMap(({ names }) => names.filter(({ target }) => !target));
    if (asked.length > 0) return asked;
    const columns = this.#text.slice(from, to).matchAll(/(?<![.\w?:])(?:(\w+)\s*\.\s*)?([a-z]\w*)\b(?!\s*[.(])/gi);
    const whose = [...columns].flatMap(
      ({ index, 1: alias, 2: name = '' }) => this.#whose(from + index, alias, name) ?? [],
    );
    return whose.length > 0 ? whose : [null];
  }
}
