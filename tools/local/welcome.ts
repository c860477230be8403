import type { DemoPerson } from '../seed/index.ts';

/** The block that a start ends with: where everything is, and who can be played with. */
export function welcome(it: { origin: string; messages: number; people: readonly DemoPerson[] }): string {
  const wide = Math.max(...it.people.map((p) => p.role.length));
  const longest = Math.max(...it.people.map((p) => p.name.length));
  const people = it.people.map(
    (p) =>
      `  ${p.role.padEnd(wide)}  ${p.name.padEnd(longest)}  ${it.origin}${p.path}\n  ${' '.repeat(wide)}  ${p.login}`,
  );
  return `
  Balai is open:      ${it.origin}
  Messages (codes):   http://localhost:${it.messages}
  API:                ${it.origin}/api/v1/docs

  Demo people
${people.join('\n')}

  Stop with Ctrl-C. The data stays; "npm run reset" begins anew.
`;
}
