import type { EventStore } from '@torioki/event-store';
import { scheduleStore, unwrapAnswer } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import {
  addCopy,
  changePickupLocation,
  extendClosure,
  openingCommands,
  pickUp,
  publishPolicy,
  renew,
  reserve,
  reserveInOrder,
} from '@torioki/lending/samples';
import { inMemoryBorrowers } from '@torioki/patrons';
import fc from 'fast-check';
import { expect } from 'vitest';
import { openDesk, type DeskOptions } from '../desk/desk.js';
import type { WithStore } from '../desk/scratch-stores.js';
import { decideAllAgain } from '../occasions/decide-all-again.js';
import { findPseudonyms, openEdge, type PersonCommand } from '../occasions/edge.js';
import { storms, type Storm } from '../occasions/storms.js';
import { auditStore } from '../oracle/findings.js';
import { librarySystem, recordCommands } from '../scenarios/scenario.js';
import { listBroken } from './judge-rules.js';

const patron = 'patron-1';

/** The titles of a storm: two DVDs for a branch, and four books for the headquarters. */
const titles = ['DVD-0', 'DVD-1', 'm', 'n', 'o', 'p'] as const;

/** The titles of the loans before a storm. */
const lent = ['d', 'e', 'f', 'g'] as const;

const copyOf = (title: string): string => `${title}-1`;

const history = await recordCommands([
  ...openingCommands.filter(({ type }) => type !== 'OpenMigration'),
  publishPolicy({ reservationLimit: 10 }),
  ...[...titles, ...lent].map((title) => addCopy(copyOf(title), title)),
]);

let reservations = 100;

const makeLine = (n: number) => {
  reservations += 1;
  return [reservations, titles[n] ?? titles[0], n < 2 ? 'wkn' : 'hq'] as const;
};

const makeCommand = ({ is, title, other }: Storm['wishes'][number]): PersonCommand => {
  switch (is) {
    case 'reserve':
      return reserve(1, ...(other === title ? [makeLine(title)] : [makeLine(title), makeLine(other)]));
    case 'reserve in order':
      return reserveInOrder(1, (reservations += 1), makeLine(title), makeLine(other));
    case 'take':
      return pickUp(copyOf(titles[title] ?? titles[0]), 1, 'hq', 60 + title);
    case 'renew':
      return renew(50 + (title % lent.length), 1, 16);
  }
};

/** The commands of staff during a storm. They make a branch a home, and announce the school holidays. */
const staffCommands: readonly LendingCommand[] = [
  changePickupLocation('wkn', 'home'),
  extendClosure(20, 30, 41),
];

type Altering = Required<Pick<DeskOptions, 'alter'>>;

/** Plays a storm of one pupil. Edges have old pseudonyms; staff give their commands at the same time. */
const playStorm = async (
  { before, wishes }: Storm,
  { store, seen, alter }: Altering & Readonly<Record<'store' | 'seen', EventStore>>,
) => {
  const people = inMemoryBorrowers({ librarySystem });
  const careful = openEdge({ store, people, alter });
  const first = await findPseudonyms(people, patron);
  const order = [first];
  const loans = lent.map((title, n) => pickUp(copyOf(title), 1, 'hq', 50 + n));
  for (const command of [...loans, ...before.map(makeCommand)]) {
    await careful.give({ patron, command, fate: 'made' }, await findPseudonyms(people, patron));
    order.unshift(await findPseudonyms(people, patron));
  }
  const edge = openEdge({ store: seen, people, alter });
  const desk = openDesk({ store: seen, alter });
  return Promise.all([
    ...wishes.map((wish) => {
      const old = order.slice(0, wish.age + 1).at(-1) ?? first;
      return edge.give({ patron, command: makeCommand(wish), fate: wish.fate }, old);
    }),
    ...staffCommands.map(desk),
  ]);
};

interface StormOptions extends Altering {
  readonly withStore: WithStore;
  /** Whether the history is audited and decided again. */
  readonly isAudited: boolean;
}

/** A property: a storm breaks no rule of the example. */
export const stormProperty = ({ withStore, alter, isAudited }: StormOptions) =>
  fc.asyncProperty(fc.scheduler(), storms, (scheduler, storm) =>
    withStore(history, async (store) => {
      const playing = playStorm(storm, { store, seen: scheduleStore(scheduler, store), alter });
      const outcomes = await scheduler.waitFor(playing);
      expect(outcomes.filter(({ is }) => is === 'failed')).toEqual([]);
      expect(listBroken(await unwrapAnswer(store.records()))).toEqual([]);
      if (!isAudited) return;
      expect(Object.keys(await decideAllAgain(store))).toEqual(['same']);
      expect(await auditStore(store)).toEqual([]);
    }),
  );
