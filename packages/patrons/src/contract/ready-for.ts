import { unwrapAnswer } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { PatronRegistry } from '../patron-registry.js';
import { markAllRecorded } from './changes.js';
import type { Someone } from './command-sample.js';
import { registerWithPassword, sampleAddToCart } from './someone.js';

/** A patron for whom each command of the registry is possible. The patron's earlier events are recorded. */
export const readyFor = async (registry: PatronRegistry): Promise<Someone> => {
  const { patron, card } = await registerWithPassword(registry);
  for (const title of ['T1', 'T2'])
    await unwrapAnswer(registry.addToCart(sampleAddToCart(patron, { title })));
  const code = await unwrapAnswer(registry.issueCode({ commandId: randomUUID(), patron, hours: 24 }));
  await markAllRecorded(registry);
  return { patron, card, code };
};
