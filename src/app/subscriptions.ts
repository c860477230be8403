import { correctionSubscriptions } from '../foundation/corrections/index.ts';
import { sendCodeMessage } from '../foundation/identity/index.ts';
import type { Listener, Subscriptions } from '../foundation/notifications/index.ts';
import type { Module } from '../hub/module.ts';
import { orderSubscriptions } from '../hub/orders/index.ts';
import { shopSubscriptions } from '../hub/shops/index.ts';

const foundation: Subscriptions = { 'identity.code_issued': [sendCodeMessage], ...correctionSubscriptions };

/** Who hears what after a commit: foundation and market here, the office through its modules. */
export function subscriptionsOf(modules: readonly Pick<Module, 'subscriptions'>[]): Subscriptions {
  const all: Record<string, Listener[]> = {};
  const each = [foundation, orderSubscriptions, shopSubscriptions, ...modules.map((it) => it.subscriptions ?? {})];
  for (const some of each)
    for (const [topic, listeners] of Object.entries(some)) (all[topic] ??= []).push(...listeners);
  return all;
}
