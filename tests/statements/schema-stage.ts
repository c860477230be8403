import { afterAll, beforeAll } from 'vitest';
import { makeTemplate } from '../support/migrated-template.ts';
import { Schema } from './schema.ts';

/** For the tests of a file: a database with the real migrations, and what it says of statements. */
export function schemaStage(): { readonly schema: Schema } {
  const stage = {} as { schema: Schema };
  let remove: () => void;
  beforeAll(async () => {
    const template = await makeTemplate();
    remove = template.remove;
    stage.schema = new Schema(template.file);
  });
  afterAll(() => {
    stage.schema.close();
    remove();
  });
  return stage;
}
