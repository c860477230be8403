import type { Verdict } from '../lib/record/check-record.ts';

/** What `record-checker.ts` leaves behind. */
interface Checker {
  checkRecord(receipt: string, key: string, policy: string): Promise<Verdict>;
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
      const found = await checkAll(words).catch((): Verdict => ({ is: 'silent' }));
      answer.dataset['tone'] =
        found.is === 'recorded' ? (found.isOther ? '' : 'good') : UNKNOWN.has(found.is) ? '' : 'bad';
      const seen = found.is === 'recorded' ? (words['witnessed'] ?? '').replace('#', String(found.witnesses)) : '';
      const other = found.is === 'recorded' && found.isOther ? words['other'] : '';
      answer.textContent = `${words[found.is] ?? words['wrong'] ?? ''} ${seen} ${other}`.trim();
      button.disabled = false;
    });
  }
}

/** The first that is not as recorded, else the one with the fewest witnesses. */
async function checkAll({ checker = '', key = '', policy = '' }: DOMStringMap): Promise<Verdict> {
  await import(/* @vite-ignore */ checker);
  let weakest: Verdict | undefined;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-receipt]')) {
    const given = await fetch(link.href);
    // No head covers it yet, or the login ended: that proves nothing against the log.
    if (!given.ok) return { is: 'silent' };
    const found = await (globalThis as unknown as Checker).checkRecord(await given.text(), key, policy);
    if (!UNKNOWN.has(found.is)) link.dataset['tone'] = found.is === 'recorded' ? 'good' : 'bad';
    if (found.is !== 'recorded') return found;
    // Only the first one is told that the log is another: then it is remembered.
    if (weakest?.is !== 'recorded' || found.witnesses < weakest.witnesses)
      weakest = weakest?.is === 'recorded' && weakest.isOther ? { ...found, isOther: true } : found;
  }
  return weakest ?? { is: 'silent' };
}
