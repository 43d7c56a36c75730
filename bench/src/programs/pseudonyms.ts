/**
 * A reservation by a person with nine other reservations: under nine other pseudonyms, or all under one
 * pseudonym.
 */
import { orThrow, runner, type EventStore } from '@torioki/event-store';
import { decisions, lendingEventCodec, type LendingEvent } from '@torioki/lending';
import {
  borrowerId,
  commands,
  copyId,
  headquarters,
  library,
  makeCopyAdded,
  makeReserved,
  reservationId,
  titleId,
} from '@torioki/lending/samples';
import { report, type Figure } from '../figure.js';
import { recordAll } from '../record-all.js';
import { measureByTurns, ratio, rounds } from '../rounds.js';
import { chooseSize } from '../size.js';
import { memoryStore, sqliteStore } from '../stores.js';

const others = 9;
const readersOfRound = chooseSize(200, 20);
const { location } = headquarters;

/** The number of readers of each kind. The first round of readers only warms up. */
const readers = readersOfRound * (rounds + 1);

const kinds = ['stable', 'once'] as const;
type Kind = (typeof kinds)[number];

/** The pseudonyms of a reader: `fresh` for the next reservation, `used` for the nine others. */
const pseudonymsOf = (kind: Kind, reader: number) => {
  const first = (reader * kinds.length + kinds.indexOf(kind)) * (others + 1);
  const fresh = borrowerId(first);
  const used = Array.from({ length: others }, (_, n) =>
    kind === 'stable' ? fresh : borrowerId(first + n + 1),
  );
  return { fresh, used };
};

let reservations = 0;

function* history(): Generator<LendingEvent> {
  yield* library;
  for (let n = 0; n <= others; n += 1) yield makeCopyAdded(copyId(n), titleId(n));
  for (let reader = 0; reader < readers; reader += 1)
    for (const kind of kinds)
      for (const [n, borrower] of pseudonymsOf(kind, reader).used.entries()) {
        const who = { borrower, title: titleId(n), place: headquarters };
        yield makeReserved('2021-04-02 10:00', reservationId((reservations += 1)), who);
      }
}

const reserve = (kind: Kind, reader: number) => {
  const pseudonyms = pseudonymsOf(kind, reader);
  const line = { reservation: reservationId((reservations += 1)), title: titleId(others), location };
  return commands.reserve('2021-04-06 10:00', {
    ...{ borrower: pseudonyms.fresh, lines: [line] },
    ...(kind === 'once' && { pseudonyms }),
  });
};

const measureOn = async (where: string, store: EventStore): Promise<readonly Figure[]> => {
  await recordAll(store, lendingEventCodec, history());
  const run = runner({ store, codec: lendingEventCodec });
  /** The processor time of a reservation in milliseconds. Each reader reserves once. */
  const measure = (kind: Kind) => {
    let next = 0;
    return async () => {
      const given = Array.from({ length: readersOfRound }, () => reserve(kind, next++));
      const before = process.cpuUsage();
      for (const command of given) orThrow(await run(decisions.reserve, command));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000 / given.length;
    };
  };
  const { stable, once } = await measureByTurns({ stable: measure('stable'), once: measure('once') });
  await store.close();
  return [
    { label: `under one pseudonym, ${where}`, unit: 'ms', rounds: stable },
    { label: `with nine other pseudonyms, ${where}`, unit: 'ms', rounds: once },
    { label: `nine other ÷ one, ${where}`, unit: '×', rounds: ratio(once, stable), atMost: 1.15 },
  ];
};

report('Processor time of a reservation of a person with nine others', [
  ...(await measureOn('in memory', memoryStore())),
  ...(await measureOn('SQLite', await sqliteStore('pseudonyms'))),
]);
