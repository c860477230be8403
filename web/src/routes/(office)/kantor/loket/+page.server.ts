import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { FoundResident } from '#src/foundation/residents/index.ts';
import type { Refusal } from '#src/kernel/result.ts';
import type { Condition, CounterStart } from '#src/modules/letters/index.ts';
import { peopleFrom, type SentPerson } from '#lib/letters/people-form.ts';
import { unmetOf } from '#lib/letters/unmet-of.ts';
import * as m from '#lib/paraglide/messages.js';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village, roles } = await officeOf(locals, url);
  if (!roles.includes('operator')) error(404, m.problem_not_found());
  const types = await locals.app.letters.readLetterTypes(locals.ctx, village.id);
  if (!types.ok) stop(types.refusal);
  return {
    types: types.value.filter((t) => t.active === 1).map(({ slug, title }) => ({ slug, title })),
    village: village.name,
    host: new URL(locals.app.deps.origin).host,
  };
};

const blank = {
  query: '',
  found: null as readonly FoundResident[] | null,
  /** The second question: who stands there. */
  counter: null as CounterStart | null,
  open: null as string | null,
  unmet: [] as readonly Condition[],
  typed: {} as SentPerson,
  /** Who was chosen of those found. */
  resident: '',
  slip: null as { readonly code: string; readonly residentName: string; readonly expiresAt: number } | null,
  unlocked: false,
};

/** Whoever was found, once more: a refusal leaves the operator where they were. */
async function stillFound(locals: App.Locals, villageId: string, form: FormData, refusal: Refusal) {
  const query = String(form.get('query') ?? '');
  const purpose = m.letters_counter_purpose();
  const found = await locals.app.residents.searchResidents(locals.ctx, { villageId, query, purpose });
  const resident = String(form.get('resident') ?? '');
  return failWith(refusal, { ...blank, query, resident, found: found.ok ? found.value : null });
}

/** A step for the one person who was chosen. */
const forChosen = async ({ request, locals, url }: RequestEvent) => {
  const villageId = await villageOrNone(locals, url);
  const form = await request.formData();
  return { form, person: { villageId, residentId: String(form.get('resident') ?? '') } };
};

export const actions: Actions = {
  /** A form and not an address: a NIK never goes into one. */
  find: async ({ request, locals, url }) => {
    const villageId = await villageOrNone(locals, url);
    const query = String((await request.formData()).get('query') ?? '');
    const purpose = m.letters_counter_purpose();
    const found = await locals.app.residents.searchResidents(locals.ctx, { villageId, query, purpose });
    if (!found.ok) return failWith(found.refusal, { ...blank, query });
    return { ...blank, problem: undefined, query, found: found.value };
  },

  /** The person and the letter are chosen: who came? */
  choose: async (event: RequestEvent) => {
    const { form, person } = await forChosen(event);
    const { locals } = event;
    const slug = String(form.get('slug') ?? '');
    const counter = await locals.app.letters.readCounterStart(locals.ctx, { ...person, slug });
    if (!counter.ok) return stillFound(locals, person.villageId, form, counter.refusal);
    return { ...blank, problem: undefined, counter: counter.value };
  },

  /** A slip to make a PIN with; shown and printed from this answer alone, since its code is kept nowhere. */
  slip: async (event: RequestEvent) => {
    const { form, person } = await forChosen(event);
    const { locals } = event;
    const given = await locals.app.identity.enrolAtCounter(locals.ctx, { ...person, seen: form.get('seen') === 'yes' });
    if (!given.ok) return stillFound(locals, person.villageId, form, given.refusal);
    return { ...blank, problem: undefined, slip: given.value };
  },

  unlock: async (event: RequestEvent) => {
    const { form, person } = await forChosen(event);
    const { locals } = event;
    const done = await locals.app.identity.unlockLogin(locals.ctx, { ...person, seen: form.get('seen') === 'yes' });
    if (!done.ok) return stillFound(locals, person.villageId, form, done.refusal);
    return { ...blank, problem: undefined, unlocked: true };
  },

  start: async ({ request, locals, url }) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const { slug, resident } = { slug: String(form.get('slug') ?? ''), resident: String(form.get('resident') ?? '') };
    const [presentedBy] = peopleFrom(form, { key: 'presenter', kind: 'person' });
    const started = await locals.app.letters.startRequest(locals.ctx, {
      slug,
      residentId: resident,
      counterVillageId: villageId,
      presentedBy: presentedBy ?? {},
    });
    if (started.ok) redirect(303, `/permohonan/${started.value.code}/isi/data`);
    const again = { villageId, slug, residentId: resident };
    const counter = await locals.app.letters.readCounterStart(locals.ctx, again);
    const open = started.refusal.data?.['code'];
    return failWith(started.refusal, {
      ...blank,
      counter: counter.ok ? counter.value : null,
      open: typeof open === 'string' ? open : null,
      unmet: unmetOf(started.refusal),
      typed: presentedBy ?? {},
    });
  },
};
