interface Choice {
  readonly title: string;
  readonly path: string;
  readonly note: string;
}

/** A combobox after the ARIA pattern: arrows choose, Enter opens, Escape closes; the focus stays in the input. */
export function listbox(form: HTMLElement, input: HTMLInputElement): { show(choices: readonly Choice[]): void } {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `${input.id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
  list.hidden = true;
  form.appendChild(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  let at = -1;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const mark = (index: number) => {
    at = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    const chosen = options()[at];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) mark(-1);
  };

  input.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape') open(false);
    if (list.hidden || count === 0) return;
    if (event.key === 'ArrowDown') mark((at + 1) % count);
    else if (event.key === 'ArrowUp') mark((at - 1 + count) % count);
    else if (event.key === 'Enter' && at >= 0) location.assign(options()[at]?.dataset['path'] ?? '/');
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => open(false));
  // Before the blur, which would close the list under the finger.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    if (option?.dataset['path']) location.assign(option.dataset['path']);
  });

  return {
    show(choices) {
      list.replaceChildren(...choices.map((choice, i) => optionOf(choice, `${list.id}-${i}`)));
      open(choices.length > 0);
    },
  };
}

function optionOf(choice: Choice, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset['path'] = choice.path;
  const note = document.createElement('small');
  note.textContent = choice.note;
  option.textContent = choice.title;
  option.appendChild(note);
  return option;
}
