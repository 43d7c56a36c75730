import { randomUUID } from 'node:crypto';
import type { PatronRegistry } from '../patron-registry.js';
import { answered } from './answered.js';
import type { Opened } from './opened.js';
import { settableClock } from './settable-clock.js';
import { registeredIn } from './someone.js';

export const run = '2021-04-07';
export const evening = '2021-04-07T11:00:00.000Z';
export const leaseSeconds = 60;

export const claiming = (registry: PatronRegistry, worker: string, limit = 10) =>
  answered(registry.claimMails({ worker, leaseSeconds, limit }));

/** A registry at 20:00 with one mail in its outbox. */
export const withMail = async (open: Opened) => {
  const { clock, pass } = settableClock(evening);
  const registry = await open({ clock });
  const { patron } = await registeredIn(registry);
  const reservations = [randomUUID(), randomUUID()];
  const { mail } = await answered(registry.queueMail({ patron, run, reservations }));
  return { registry, pass, patron, reservations, mail };
};

export const mailStates = async (registry: PatronRegistry) =>
  (await answered(registry.mails())).map(({ state }) => state);
