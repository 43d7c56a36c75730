/**
 * An edge in its own process: `node storm.worker.js <place as JSON> <alteration>`. Each line of its input has
 * orders of one patron. The edge sends these at the same time, and prints a line with their outcomes.
 */
import { createInterface } from 'node:readline';
import { orThrow } from '@torioki/event-store';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import { openSharedStore, type SharedStorePlace } from '../desk/places.js';
import { alterations, type Alteration } from './alterations.js';
import { findPseudonyms, openEdge, type PersonOrder } from './edge.js';
import { openSharedBorrowers } from './shared-borrowers.js';

const [place = '', alteration = ''] = process.argv.slice(2);
const at = JSON.parse(place) as SharedStorePlace;
const { store } = orThrow(await openSharedStore(at));
const { borrowers: people } = orThrow(await openSharedBorrowers(at));
const edge = openEdge({ store, people, ...(alteration && { alter: alterations[alteration as Alteration] }) });

const oldestMs = 1_000;
let cached: { readonly patron: string; readonly since: number; readonly pseudonyms: Pseudonyms } | undefined;

/** The pseudonyms of a patron, up to a second old. */
const recall = async (patron: string): Promise<Pseudonyms> => {
  if (cached?.patron !== patron || Date.now() - cached.since > oldestMs)
    cached = { patron, since: Date.now(), pseudonyms: await findPseudonyms(people, patron) };
  return cached.pseudonyms;
};

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const { patron, orders } = JSON.parse(line) as {
    readonly patron: string;
    readonly orders: readonly PersonOrder[];
  };
  const pseudonyms = await recall(patron);
  const outcomes = await Promise.all(orders.map((order) => edge.give(order, pseudonyms)));
  await edge.reportLate();
  console.log(
    JSON.stringify({ outcomes: outcomes.map(({ is }) => is), corrections: edge.countCorrections() }),
  );
}
await store.close();
await people.close();
