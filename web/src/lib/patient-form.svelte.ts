import { enhance as send, type SubmitFunction } from '$app/forms';
import { forgetUnsent, keepUnsent, unsentFields } from './unsent-fields.ts';

/** The form that got no answer, while it waits for a connection; `Unsent.svelte` shows it. */
export const unsent: { form: HTMLFormElement | null; button: HTMLElement | null; said: string | null } = $state({
  form: null,
  button: null,
  /** Why it was not taken, when the connection is not why. */
  said: null,
});

/** The form was opened by somebody else than who is logged in now: the page stays, with everything typed. */
const STRANGE = 409;

/**
 * SvelteKit's `enhance` for people with patchy signal: when no answer comes, the page and what was typed stay as they are, and
 * the form waits to be sent again. With `data-keep` its texts also stay on this phone, and come back with the page.
 */
export function enhance(form: HTMLFormElement, submit?: SubmitFunction): ReturnType<typeof send> {
  const here = location.pathname;
  const keeps = form.dataset.keep !== undefined;
  if (keeps) giveBack(form, unsentFields(localStorage, here, Date.now()));
  const patiently: SubmitFunction = async (asked) => {
    const own = await submit?.(asked);
    return async (answer) => {
      const { result, formData } = answer;
      // Without a status nobody of ours answered.
      const isLost = result.type === 'error' && (result.status ?? 503) >= 500;
      const isStrange = result.type === 'error' && result.status === STRANGE;
      // The login's page belongs to the public ones, which the framework does not show by itself.
      if (result.type === 'redirect' && /[?&]lanjut=/.test(result.location)) return location.assign(result.location);
      if (isStrange) unsent.said = result.error.message;
      else unsent.said = null;
      if (isLost || isStrange) [unsent.form, unsent.button] = [form, asked.submitter];
      else if (unsent.form === form) unsent.form = null;
      if (keeps && isLost) keepUnsent(localStorage, here, formData, Date.now());
      if (keeps && !isLost) forgetUnsent(localStorage, here);
      const stay = async () => {};
      const update = isLost || isStrange ? stay : answer.update;
      await (own ? own({ ...answer, update }) : update());
    };
  };
  const sending = send(form, patiently);
  return {
    destroy() {
      if (unsent.form === form) unsent.form = null;
      sending.destroy?.();
    },
  };
}

function giveBack(form: HTMLFormElement, fields: Readonly<Record<string, string>> | null): void {
  if (!fields) return;
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (
      field instanceof RadioNodeList ||
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value;
  }
  [unsent.form, unsent.button] = [form, null];
}
