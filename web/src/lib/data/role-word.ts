import * as m from '#lib/paraglide/messages.js';

const ROLES: Readonly<Record<string, () => string>> = {
  secretary: m.data_role_secretary,
  head: m.data_role_head,
  system: m.data_role_system,
};

/** The office of who said yes, or took something away. */
export const roleWord = (role: string): string => ROLES[role]?.() ?? role;
