import type { Schema } from './document.ts';

/** A JSON Schema as a few readable lines: `{ name: text 1–80, note?: text }`. */
export function outline(schema: Schema, indent = ''): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => outline(choice, indent)).join(' | ');
  if (schema.properties) return fields(schema, indent);
  if (schema.type === 'array') {
    const item = Array.isArray(schema.items) ? schema.items[0] : schema.items;
    return `list${range(schema.minItems, schema.maxItems)} of ${outline(item ?? {}, indent)}`;
  }
  if (typeof schema.additionalProperties === 'object') return `{ …: ${outline(schema.additionalProperties, indent)} }`;
  return plain(schema);
}

function fields({ properties = {}, required = [] }: Schema, indent: string): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, field]) => `${deeper}${name}${required.includes(name) ? '' : '?'}: ${outline(field, deeper)}`,
  );
  return lines.length ? `{\n${lines.join('\n')}\n${indent}}` : '{}';
}

const WORDS: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true | false',
  null: 'null',
};

function plain(schema: Schema): string {
  const types = [schema.type ?? 'anything'].flat().map((type) => WORDS[type] ?? type);
  const size = range(schema.minLength ?? schema.minimum, schema.maxLength ?? schema.maximum);
  return `${types.join(' | ')}${size}${schema.pattern ? ` like ${schema.pattern}` : ''}`;
}

function range(min?: number, max?: number): string {
  if (min === undefined && max === undefined) return '';
  if (min === undefined) return ` up to ${max}`;
  if (max === undefined) return ` from ${min}`;
  return min === max ? ` ${min}` : ` ${min}–${max}`;
}
