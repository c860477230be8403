import type { Verdict } from '../lib/record/check-record.ts';

/** What `record-checker.ts` leaves behind. */
interface Checker {
  checkRecord(receipt: string, key: string): Promise<Verdict>;
}

/** Neither a match nor an alarm: nothing could be compared. An unreadable one has lost what opened it. */
const UNKNOWN: ReadonlySet<Verdict['is']> = new Set(['silent', 'unreadable']);

/** Checks the receipts of a page on this very device. The checker is loaded when the button is pressed. */
export function checkRecords(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-island="check-record"]')) {
    const [button, answer] = [part.querySelector('button'), part.querySelector('output')];
    if (!button || !answer) continue;
    part.hidden = false;
    const words = part.dataset;
    button.addEventListener('click', async () => {
      button.disabled = true;
      answer.textContent = '…';
      const is = await checkAll(words['checker'] ?? '', words['key'] ?? '').catch(() => 'silent' as const);
      answer.dataset['tone'] = is === 'recorded' ? 'good' : UNKNOWN.has(is) ? '' : 'bad';
      answer.textContent = words[is] ?? words['wrong'] ?? '';
      button.disabled = false;
    });
  }
}

/** The first that is not as recorded, else that all are. */
async function checkAll(checker: string, key: string): Promise<Verdict['is']> {
  await import(/* @vite-ignore */ checker);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-receipt]')) {
    const given = await fetch(link.href);
    // No head covers it yet, or the login ended: that proves nothing against the log.
    if (!given.ok) return 'silent';
    const { is } = await (globalThis as unknown as Checker).checkRecord(await given.text(), key);
    if (!UNKNOWN.has(is)) link.dataset['tone'] = is === 'recorded' ? 'good' : 'bad';
    if (is !== 'recorded') return is;
  }
  return 'recorded';
}
