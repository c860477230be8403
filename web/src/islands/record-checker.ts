import { checkRecord, type Memory } from '../lib/record/check-record.ts';
import { checkSignature } from '../lib/record/check-signature.ts';

const SEEN = 'catatan';

/** Browsers that keep nothing remember nothing: then only the past of this one visit is compared. */
const memory: Memory = {
  read() {
    try {
      return localStorage.getItem(SEEN);
    } catch {
      return null;
    }
  },
  keep(head) {
    try {
      localStorage.setItem(SEEN, head);
    } catch {
      return;
    }
  },
};

/** A file of its own, loaded when somebody presses "check". */
Object.assign(globalThis, {
  checkRecord: (receipt: string, key: string, policy: string) =>
    checkRecord(receipt, key, policy, memory, {
      get: (path) => fetch(path, { cache: 'no-store' }),
      check: checkSignature,
    }),
});
