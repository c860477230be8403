import * as m from '#lib/paraglide/messages.js';

/** Leads to what a form was refused for, and says so in the title for as long as it stands there. */
export function sayProblem(node: HTMLElement): () => void {
  const words = m.ui_problem_title();
  node.focus();
  if (!document.title.startsWith(words)) document.title = words + document.title;
  return () => {
    if (document.title.startsWith(words)) document.title = document.title.slice(words.length);
  };
}
