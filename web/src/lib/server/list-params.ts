const LONGEST = 200;

/** The choices of a list page as its address says them; empty fields of a form are no choices. */
export function listParams(url: URL): Record<string, string> {
  const said = [...url.searchParams].map(([key, value]) => [key, value.trim().slice(0, LONGEST)] as const);
  return Object.fromEntries(said.filter(([key, value]) => value !== '' && key !== 'lang'));
}
