import { followKeys, NotOfThisLog, type FollowedLogs } from '../../src/platform/log/follow-keys.ts';
import { Trouble } from '../local/trouble.ts';

const WORDS: Readonly<Record<NotOfThisLog['is'], string>> = {
  unsigned: 'TAMPERED: the head is not signed with the key of this log that is in force.',
  keys: 'TAMPERED: a key stands in the list of keys that no entry of the log put there.',
  went_on: 'TAMPERED: a log that ended shows another head than the one that its successor names as its last.',
};

/** The files of a site's public log as anybody can fetch them. */
export function publicFiles(site: string, fetched: typeof fetch = fetch) {
  const base = site.replace(/\/+$/, '');
  async function get(path: string): Promise<Response> {
    const answer = await fetched(`${base}${path}`);
    if (answer.ok || (answer.status === 404 && path.startsWith('/log/keys/'))) return answer;
    throw new Trouble(`${base}${path} answered ${answer.status}: ${(await answer.text()).trim()}`);
  }
  return {
    policy: async () => (await get('/log/policy')).text(),
    /** The logs, each of whose keys follows from the one before. Throws, naming what is wrong. */
    async logs(): Promise<FollowedLogs> {
      try {
        return await followKeys(get);
      } catch (error) {
        throw error instanceof NotOfThisLog ? new Trouble(WORDS[error.is]) : error;
      }
    },
  };
}
