/** Reads the page's article aloud in Indonesian; the button is shown only where the device has a voice for it. */
export function readAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-island="read-aloud"]');
  const article = button?.closest('article');
  if (!button || !article || !('speechSynthesis' in window)) return;
  const words = button.querySelector('span') ?? button;
  const { textContent: start } = words;
  const speaking = (on: boolean) => {
    words.textContent = on ? (button.dataset['stop'] ?? start) : start;
  };
  const voiceOf = () => speechSynthesis.getVoices().find((v) => v.lang.toLowerCase().startsWith('id'));
  const offer = () => {
    button.hidden = !voiceOf();
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  addEventListener('pagehide', () => speechSynthesis.cancel());
  button.addEventListener('click', () => {
    const voice = voiceOf();
    if (speechSynthesis.speaking || !voice) {
      speechSynthesis.cancel();
      return speaking(false);
    }
    const parts = [...article.querySelectorAll<HTMLElement>('h1, h2, .purpose, li, dt, dd, section > p')];
    speaking(true);
    parts.forEach((part, i) => {
      const said = new SpeechSynthesisUtterance(part.innerText);
      said.voice = voice;
      said.lang = 'id-ID';
      said.rate = 0.95;
      if (i === parts.length - 1) said.onend = () => speaking(false);
      speechSynthesis.speak(said);
    });
  });
}
