import { sendCodeMessage } from '../foundation/identity/index.ts';
import type { Listener, Subscriptions } from '../foundation/notifications/index.ts';
import { orderSubscriptions } from '../hub/orders/index.ts';
import { shopSubscriptions } from '../hub/shops/index.ts';
import { modules } from './modules.ts';

/** Who hears what after a commit: features of the market here, the office through its modules. */
const market: Subscriptions = { ...orderSubscriptions, ...shopSubscriptions };

const foundation: Subscriptions = { 'identity.code_issued': [sendCodeMessage] };

export const subscriptions: Subscriptions = [
  foundation,
  market,
  ...modules.map((module): Subscriptions =>
    Object.fromEntries(Object.entries(module.subscriptions).map(([topic, listener]) => [topic, [listener]])),
  ),
].reduce<Record<string, Listener[]>>((all, some) => {
  for (const [topic, listeners] of Object.entries(some)) (all[topic] ??= []).push(...listeners);
  return all;
}, {});
