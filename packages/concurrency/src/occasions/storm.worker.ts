/** An edge in its own process: `node storm.worker.js`. It answers each message, a line of JSON, with a line. */
import { createInterface } from 'node:readline';
import { orThrow } from '@torioki/event-store';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import { openSharedStore, type SharedStorePlace } from '../desk/places.js';
import { alterations, type Alteration } from './alterations.js';
import { findPseudonyms, openEdge, type PersonOrder } from './edge.js';
import { openSharedBorrowers } from './shared-borrowers.js';

export type ToEdge =
  | { readonly is: 'open'; readonly place: SharedStorePlace; readonly alteration: Alteration | '' }
  /** Orders of one patron. The edge gives them at the same time. */
  | { readonly is: 'give'; readonly patron: string; readonly orders: readonly PersonOrder[] }
  | { readonly is: 'close' };

const oldestMs = 1_000;

/** Opens an edge at a place, with pseudonyms of a patron that are up to a second old. */
const openAt = async ({ place, alteration }: Extract<ToEdge, { is: 'open' }>) => {
  const { store } = orThrow(await openSharedStore(place));
  const { borrowers: people } = orThrow(await openSharedBorrowers(place));
  const edge = openEdge({ store, people, ...(alteration && { alter: alterations[alteration] }) });
  let cached:
    { readonly patron: string; readonly since: number; readonly pseudonyms: Pseudonyms } | undefined;
  const recall = async (patron: string): Promise<Pseudonyms> => {
    if (cached?.patron !== patron || Date.now() - cached.since > oldestMs)
      cached = { patron, since: Date.now(), pseudonyms: await findPseudonyms(people, patron) };
    return cached.pseudonyms;
  };
  return {
    /** Returns the number of times that the pseudonyms were out of date, since the edge was opened. */
    give: async (patron: string, orders: readonly PersonOrder[]): Promise<number> => {
      const pseudonyms = await recall(patron);
      await Promise.all(orders.map((order) => edge.give(order, pseudonyms)));
      await edge.reportLate();
      return edge.countCorrections();
    },
    close: async (): Promise<void> => {
      await store.close();
      await people.close();
    },
  };
};

let edge: Awaited<ReturnType<typeof openAt>> | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line) as ToEdge;
  if (message.is === 'open') edge = await openAt(message);
  if (message.is === 'close') await edge?.close();
  console.log(message.is === 'give' ? await edge?.give(message.patron, message.orders) : message.is);
}
