import { listbox } from './listbox.ts';

interface Suggestion {
  readonly title: string;
  readonly path: string;
  /** Its kind in words, or the shop. */
  readonly note: string;
}

const WAIT_MS = 120;
const SHORTEST = 2;

/** Suggestions under the search box while typing. Without them the box is an ordinary search form. */
export function suggestions(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="suggest"]')) {
    const input = form.querySelector<HTMLInputElement>('input[type="search"]');
    if (input) attach(form, input);
  }
}

function attach(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = listbox(form, input);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    asked?.abort();
    const text = input.value.trim();
    if (text.length < SHORTEST) return list.show([]);
    timer = setTimeout(() => {
      asked = new AbortController();
      suggest(text, asked.signal).then(list.show, () => undefined);
    }, WAIT_MS);
  });
}

async function suggest(text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const response = await fetch(`/saran?q=${encodeURIComponent(text)}`, { signal });
  return response.ok ? ((await response.json()) as readonly Suggestion[]) : [];
}
