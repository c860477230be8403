import { join, relative } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vitest/config';

const ROOT = join(import.meta.dirname, '../..');
const FROM = join(import.meta.dirname, 'built-at.ts');

/** A text that names a table, or begins like a statement. */
const SQL = /\b(SELECT|FROM|JOIN|INTO|UPDATE|EXISTS)\b[\s\S]*\w|^\s*(SELECT|WITH|INSERT|UPDATE|DELETE|REPLACE)\b/;
const BUILDS = new Set(['select', 'insert', 'update', 'delete']);

interface Edit {
  readonly at: number;
  readonly text: string;
}

/**
 * While statements are collected, every SQL text of the product carries as a comment where it stands:
 * `SELECT /*[src/hub/cart/cart.ts:12*` + `/ … /*]*` + `/`. What a test writes itself carries none and is nobody's.
 */
export const markSql = (): Plugin => ({
  name: 'mark-sql',
  enforce: 'pre',
  transform(code, id) {
    const file = relative(ROOT, id.split('?')[0] ?? id);
    if (!isMarked(file)) return null;
    const marked = mark(file, code);
    return marked === code ? null : { code: marked, map: null };
  },
});

/** Whether the SQL of a file carries marks: what the product asks does, what tests ask and what makes the tables does not. */
export const isMarked = (file: string): boolean => /^src\/.+\.ts$/.test(file) && !/\.(test|table|d)\.ts$/.test(file);

/** The places of a file that hold SQL: `file:line`, and `file:line.2` for a second one that begins on the same line. */
export const placesIn = (file: string, code: string): string[] => [
  ...new Set(edits(file, code).flatMap(({ text }) => /\/\*\[([^*]+)/.exec(text)?.[1] ?? [])),
];

export function mark(file: string, code: string): string {
  const all = edits(file, code).sort((a, b) => b.at - a.at);
  const marked = all.reduce((text, edit) => text.slice(0, edit.at) + edit.text + text.slice(edit.at), code);
  return marked.includes('builtAt__(') ? `${marked}\nimport { builtAt as builtAt__ } from '${FROM}';\n` : marked;
}

function edits(file: string, code: string): Edit[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Edit[] = [];
  const onLine = new Map<number, number>();
  const placeOf = (node: ts.Node) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const nth = (onLine.get(line) ?? 0) + 1;
    onLine.set(line, nth);
    return `${file}:${line}${nth > 1 ? `.${nth}` : ''}`;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      const inside = code.slice(node.getStart(source) + 1, node.end - 1);
      if (SQL.test(inside)) {
        const begins = /^\s*(?:[A-Za-z]+\b)?/.exec(inside)?.[0].length ?? 0;
        found.push({ at: node.getStart(source) + 1 + begins, text: `/*[${placeOf(node)}*/` });
        found.push({ at: node.end - 1, text: '/*]*/' });
      }
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      if (BUILDS.has(name.text) && /(^|\.)db$/.test(expression.getText(source))) {
        found.push({ at: node.getStart(source), text: `builtAt__('/*[${placeOf(node)}*/', ` });
        found.push({ at: node.end, text: ')' });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
