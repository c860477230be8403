import type { Deps } from '../../../foundation/deps.ts';
import type { Answers } from '../letter-type.ts';

const CONTEXT = 'letter_requests.answers';

/** Answers as they lie in the database: personal, so sealed. */
export const sealAnswers = ({ vault }: Pick<Deps, 'vault'>, answers: Answers): Promise<string> =>
  vault.seal(JSON.stringify(answers), CONTEXT);

export async function openAnswers({ vault }: Pick<Deps, 'vault'>, sealed: string): Promise<Answers> {
  return JSON.parse(await vault.open(sealed, CONTEXT)) as Answers;
}
