import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { FoundResident } from '#src/foundation/residents/index.ts';
import { wibDate } from '#src/kernel/clock.ts';
import type { Refusal, Result } from '#src/kernel/result.ts';
import * as m from '#lib/paraglide/messages.js';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { textsOf } from '#lib/server/login-form.ts';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const office = await locals.app.residents.listEvents(locals.ctx, village.id);
  if (!office.ok) stop(office.refusal);
  const today = wibDate(locals.app.deps.clock.now());
  return { ...office.value, today, saved: url.searchParams.has('tersimpan') };
};

const nothing = { query: '', found: null as readonly FoundResident[] | null, typed: {} as Record<string, string> };

/** What was typed, with the dates of their boxes. */
const typedIn = (form: FormData): Record<string, string> => ({
  ...textsOf(form),
  eventDate: dateIn(form, 'eventDate'),
  birthDate: dateIn(form, 'birthDate'),
});

const search = (locals: App.Locals, villageId: string, query: string) =>
  locals.app.residents.searchResidents(locals.ctx, { villageId, query, purpose: m.events_purpose() });

type Uses = App.Locals['app']['residents'];
type Recorder = (uses: Uses, ctx: App.Locals['ctx'], input: object) => Promise<Result<unknown>>;

/** A step that records something: a refusal leaves the officer where they were, with whom they had found. */
const records =
  (step: string, record: Recorder) =>
  async ({ request, locals, url }: RequestEvent) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const typed = typedIn(form);
    const done = await record(locals.app.residents, locals.ctx, { ...typed, villageId });
    if (done.ok) redirect(303, '/kantor/peristiwa?tersimpan');
    return failed(locals, villageId, done.refusal, { ...typed, step });
  };

async function failed(locals: App.Locals, villageId: string, refusal: Refusal, typed: Record<string, string>) {
  const query = typed['query'] ?? '';
  const found = query ? await search(locals, villageId, query) : null;
  return failWith(refusal, { query, found: found?.ok ? found.value : null, typed });
}

export const actions: Actions = {
  /** A form and not an address: a NIK never goes into one. */
  find: async ({ request, locals, url }: RequestEvent) => {
    const villageId = await villageOrNone(locals, url);
    const query = String((await request.formData()).get('query') ?? '');
    const found = await search(locals, villageId, query);
    if (!found.ok) return failWith(found.refusal, { ...nothing, query });
    return { ...nothing, problem: undefined, query, found: found.value };
  },
  happened: records('happened', (uses, ctx, input) => uses.recordEvent(ctx, input)),
  child: records('child', (uses, ctx, input) => uses.recordChild(ctx, input)),
  newcomer: records('newcomer', (uses, ctx, input) => uses.recordNewcomer(ctx, input)),
  nik: records('nik', (uses, ctx, input) => uses.giveNik(ctx, input)),
  cancel: records('cancel', (uses, ctx, input) => uses.cancelEvent(ctx, input)),
};
