import { describe, expect, it } from 'vitest';
import { plainFields } from './plain-fields.ts';

describe('a class with a block of static fields', () => {
  it('has the fields plainly', () => {
    const code = 'class A {\n\tstatic {\n\t\tthis.NAME = "A";\n\t\tthis.PARTS = [];\n\t}\n}';
    expect(plainFields(code)).toBe('class A {\n\tstatic NAME = "A";\nstatic PARTS = [];\n}');
  });

  it('keeps a block that does more', () => {
    const code = 'class A {\n\tstatic {\n\t\tthis.register("P-256");\n\t}\n}';
    expect(plainFields(code)).toBe(code);
  });
});
