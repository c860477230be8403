import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './local/settings.ts';
import { run, Trouble } from './local/trouble.ts';
import { commitTested } from './local/commit-tested.ts';
import { mutants } from './mutants/index.ts';
import { fault, mutate, sample, type Mutation } from './mutants/mutation.ts';
import { scratchCopy } from './mutants/scratch.ts';

/** How many a run of everything takes. */
const SAMPLE = 3;

/** `--sample`: those whose turn it is at this commit. Words: those whose sentence or file holds one of them. Nothing: all. */
function chosen(words: readonly string[]): readonly Mutation[] {
  if (words[0] === '--sample') return sample(mutants, commitTested() ?? '0', SAMPLE);
  const found = mutants.filter(
    (it) => words.length === 0 || words.some((word) => `${it.name} ${it.file}`.includes(word)),
  );
  if (found.length === 0) throw new Trouble(`No mutant is called "${words.join(' or ')}".`);
  return found;
}

/** Makes each mistake in a copy of the project, and fails when one is not there any more, or no test notices it. */
await run(async () => {
  const list = chosen(process.argv.slice(2));
  const copy = scratchCopy();
  try {
    const lost = list.flatMap((it) => {
      if (!existsSync(join(ROOT, it.file))) return [`${it.name}: there is no ${it.file}`];
      const why = fault(it, copy.read(it.file));
      return why ? [`${it.name}: ${why} (${it.file})`] : [];
    });
    if (lost.length)
      throw new Trouble(`mutants: cannot be made, so mend their list in tools/mutants:\n${lost.join('\n')}`);

    const files = [...new Set(list.flatMap((it) => it.tests))];
    const sound = copy.test(files, false);
    if (sound.failed.length || sound.passed === 0)
      throw new Trouble(`mutants: the tests fail without any mistake.\n${sound.failed.join('\n') || sound.log}`);

    const survived: string[] = [];
    for (const it of list) {
      const text = copy.read(it.file);
      copy.write(it.file, mutate(it, text));
      const { failed, log } = copy.test(it.tests, true);
      copy.write(it.file, text);
      const died = failed[0];
      console.log(died ? `✓ ${it.name}\n    noticed by: ${died}` : `✗ ${it.name}`);
      if (died) continue;
      survived.push(it.name);
      if (!log.includes('JSON report')) console.log(log);
    }
    if (survived.length) throw new Trouble(`mutants: no test notices that\n${survived.join('\n')}`);
    console.log(`${list.length} of ${mutants.length} mutants tried, all noticed`);
  } finally {
    copy.remove();
  }
});
