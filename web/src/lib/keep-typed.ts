type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * On a slow phone people type before the page has woken up, and waking it puts back what the server had written. Called before,
 * this remembers what differs; the function it returns, called after, gives it back. What was opened stays open.
 */
export function keepTyped(root: ParentNode): () => void {
  const fields: Field[] = [
    ...root.querySelectorAll('input'),
    ...root.querySelectorAll('textarea'),
    ...root.querySelectorAll('select'),
  ];
  const kept = fields.flatMap((field) => changeOf(field) ?? []);
  // Opened or closed by an early tap: nothing tells what the server wrote, so each stays as it is.
  const folds = [...root.querySelectorAll('details')].map((fold) => ({ fold, open: fold.open }));
  return () => {
    kept.forEach((giveBack) => giveBack());
    for (const { fold, open } of folds) fold.open = open;
  };
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
  if (field.type === 'hidden') return null;
  // The photo is still chosen; whoever reads it had not been there to hear of it.
  if (field.type === 'file')
    return field.value ? () => field.dispatchEvent(new Event('change', { bubbles: true })) : null;
  const { value, defaultValue } = field;
  return value === defaultValue ? null : () => set(field, () => (field.value = value));
}

/** As if it were typed now: whoever listens to the field hears of it. */
function set(field: Field, change: () => void): void {
  change();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
