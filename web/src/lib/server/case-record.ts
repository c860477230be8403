import type { RequestEvent } from '@sveltejs/kit';
import type { App } from '#src/app/compose.ts';
import { orderStateWords } from '#lib/orders/words.ts';
import type { CaseKind, CaseRef } from '#src/hub/timeline/index.ts';
import { moduleNamed, titleOf, wordOf } from './module-words.ts';
import { refOf } from './followed-order.ts';

/** The case that an address names by its code, and the kind that answers for it; null for a code of no kind. */
export function recordAsked(
  event: Pick<RequestEvent, 'locals' | 'cookies'> & { readonly params: { code: string } },
): { kind: CaseKind; ref: CaseRef } | null {
  const ref = refOf(event);
  const kind = event.locals.app.cases.kinds.find(({ codePrefix }) => ref.code.startsWith(`${codePrefix}-`));
  return kind ? { kind, ref } : null;
}

/** What a step of a case is called: by the market, or by the module's own words. */
export function stepWords(app: Pick<App, 'modules'>, kind: CaseKind, state: string): string {
  const module = moduleNamed(app, kind.module);
  return module ? (wordOf(module, 'state', state) ?? titleOf(module)) : orderStateWords(state);
}
