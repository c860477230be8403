import { sha256Hex } from '#src/kernel/hex.ts';

/** Compares a PDF dropped or chosen on the check page with the fingerprint of the issued letter; nothing is sent. */
export function compareFile(): void {
  for (const zone of document.querySelectorAll<HTMLElement>('[data-island="compare-file"]')) {
    const input = zone.querySelector('input');
    const answer = zone.querySelector('output');
    if (!input || !answer || !('subtle' in crypto)) continue;
    zone.hidden = false;
    const judge = async (file: File | undefined) => {
      if (!file) return;
      answer.textContent = '…';
      const found = await fingerprint(file).catch(() => null);
      const { sha256, same = '', other = '', unreadable = '' } = zone.dataset;
      answer.dataset['tone'] = found !== null && found === sha256 ? 'good' : 'bad';
      answer.textContent = found === null ? unreadable : found === sha256 ? same : other;
    };
    input.addEventListener('change', () => void judge(input.files?.[0]));
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.dataset['over'] = '';
    });
    zone.addEventListener('dragleave', () => delete zone.dataset['over']);
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      delete zone.dataset['over'];
      void judge(event.dataTransfer?.files[0]);
    });
  }
}

const fingerprint = async (file: File): Promise<string> => sha256Hex(await file.arrayBuffer());
