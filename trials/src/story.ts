import { randomUUID } from 'node:crypto';
import { location, type TrialPatron } from './seed.js';
import { Failed, makeCommand, noteAccepted, type Way } from './client.js';
import { asCounter, asOffice } from './callers.js';
import type { Visit } from './patron-session.js';

/** One request of a story. It is repeated until it succeeds. */
export type Step = () => Promise<unknown>;

/** A patron who borrows one copy again and again, with the staff who serve the patron. */
export interface Borrowing {
  readonly patron: TrialPatron;
  readonly title: string;
  readonly visit: Visit;
}

const confirmations = '/cart/confirmations/';

/** The steps in which a patron reserves a title on the portal. */
const reserveSteps = (way: Way, { title, visit }: Borrowing): readonly Step[] => {
  let place = '';
  return [
    () => visit.open(`/titles/${title}`),
    () => visit.post('/cart', { act: 'add', title }, [303, 409]),
    () => visit.open('/cart'),
    async () => {
      const { headers } = await visit.post('/cart', { act: 'reserve', tick: title });
      place = headers.get('Location') ?? '';
    },
    () => visit.open(place),
    async () => {
      way.tally.sent.add(place.slice(confirmations.length));
      await visit.post(place, {});
    },
    async () => {
      const { text } = await visit.open(place);
      if (text.includes(`action="${confirmations}`)) throw new Failed('a confirmed order is not done');
      noteAccepted(way.tally, place.slice(confirmations.length));
    },
  ];
};

/** The steps of one loan of a patron, from the reservation to the return. Each is one request. */
export const makeStory = (way: Way, borrowing: Borrowing): readonly Step[] => {
  const { title, visit, patron } = borrowing;
  const copy = `${title}-a`;
  const command = (path: string, body: object, headers: Readonly<Record<string, string>>): Step => {
    const sendCommand = makeCommand(path, body, headers);
    return () => sendCommand(way);
  };
  const cards = { prefectural: true, branch: true };
  return [
    ...reserveSteps(way, borrowing),
    command('/desk/secure', { copy }, asCounter),
    () => visit.open('/reservations'),
    command('/patron/pickUp', { copy, location, cards }, { ...asCounter, Patron: patron.patron }),
    () => visit.open('/loans'),
    () => visit.open(`/search?${new URLSearchParams({ words: 'みほん' }).toString()}`),
    command('/desk/acceptReturn', { copy, location, payer: null }, asCounter),
    () => visit.open('/'),
    command(
      '/desk/addCopy',
      { copy: randomUUID(), title: `E-${title}`, loanClass: 'circulating', source: 'own' },
      asOffice,
    ),
  ];
};
