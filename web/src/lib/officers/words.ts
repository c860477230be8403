import type { OfficerRole } from '#src/kernel/ctx.ts';
import type { Office } from '#src/foundation/identity/index.ts';
import * as m from '#lib/paraglide/messages.js';

type Words = () => string;

/** An office as people call it. */
export const ROLE_WORDS: Readonly<Record<OfficerRole, Words>> = {
  operator: m.officers_role_operator,
  secretary: m.officers_role_secretary,
  head: m.officers_role_head,
  region: m.officers_role_region,
};

/** Several offices inside a sentence: `operator desa, kepala desa`. */
export const rolesInWords = (roles: readonly OfficerRole[]): string =>
  roles.map((role) => ROLE_WORDS[role]().toLowerCase()).join(', ');

/** As an office is printed under a letter, in whatever language the page is. */
export const OFFICE_TITLES: Readonly<Record<OfficerRole, string>> = {
  operator: 'Operator Desa',
  secretary: 'Sekretaris Desa',
  head: 'Kepala Desa',
  region: '',
};

/** How the head's office is held. */
export const CAPACITY_WORDS: Readonly<Record<Office['capacity'], Words>> = {
  definitive: m.officers_capacity_definitive,
  plt: m.officers_capacity_plt,
  plh: m.officers_capacity_plh,
  pj: m.officers_capacity_pj,
  an: m.officers_capacity_an,
  ub: m.officers_capacity_ub,
};

/** Why an office ends. */
export const WHY_WORDS: Readonly<Record<string, Words>> = {
  term_over: m.officers_why_term_over,
  moved: m.officers_why_moved,
  resigned: m.officers_why_resigned,
  died: m.officers_why_died,
  misconduct: m.officers_why_misconduct,
  mistake: m.officers_why_mistake,
};
