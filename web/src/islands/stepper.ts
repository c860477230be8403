/** Shows buttons for fewer and more beside a number; without them it is typed. */
export function steppers(): void {
  for (const stepper of document.querySelectorAll<HTMLElement>('[data-island="stepper"]')) {
    const input = stepper.querySelector('input');
    if (!input) continue;
    const buttons = [...stepper.querySelectorAll<HTMLButtonElement>('button[data-step]')];
    const mark = () => {
      for (const button of buttons)
        button.disabled = input.value === (Number(button.dataset.step) > 0 ? input.max : input.min);
    };
    for (const button of buttons) {
      button.hidden = false;
      button.addEventListener('click', () => {
        if (Number(button.dataset.step) > 0) input.stepUp();
        else input.stepDown();
        mark();
      });
    }
    input.addEventListener('input', mark);
    mark();
  }
}
