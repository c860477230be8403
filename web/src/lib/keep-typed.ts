type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * On a slow phone people type before the page has woken up, and waking it puts back what the server had written. Called before,
 * this remembers what differs; the function it returns, called after, gives it back.
 */
export function keepTyped(root: ParentNode): () => void {
  const fields: Field[] = [
    ...root.querySelectorAll('input'),
    ...root.querySelectorAll('textarea'),
    ...root.querySelectorAll('select'),
  ];
  const kept = fields.flatMap((field) => changeOf(field) ?? []);
  return () => kept.forEach((giveBack) => giveBack());
}

/** What was changed in a field since the server wrote it, as the step that does it again. */
function changeOf(field: Field): (() => void) | null {
  if (field instanceof HTMLSelectElement) {
    const { value } = field;
    const written = [...field.options].find((option) => option.defaultSelected)?.value ?? field.options[0]?.value;
    return value === written ? null : () => set(field, () => (field.value = value));
  }
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    const { checked } = field;
    return checked === field.defaultChecked ? null : () => set(field, () => (field.checked = checked));
  }
  if (field.type === 'hidden' || field.type === 'file') return null;
  const { value, defaultValue } = field;
  return value === defaultValue ? null : () => set(field, () => (field.value = value));
}

/** As if it were typed now: whoever listens to the field hears of it. */
function set(field: Field, change: () => void): void {
  change();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
