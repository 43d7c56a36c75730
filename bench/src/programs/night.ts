/** A night's work on SQLite: reviews and forgets the loans that were returned on the day before. */
import { orThrow, runner } from '@torioki/event-store';
import { decisions, hokkaido, hokkaidoProfile, lendingEventCodec } from '@torioki/lending';
import {
  commands,
  copyId,
  headquarters,
  library as published,
  loanId,
  makeCopyAdded,
  titleId,
  tokyo,
} from '@torioki/lending/samples';
import type { Directory } from '@torioki/patrons';
import { openSqliteBorrowers, openSqliteDocuments } from '@torioki/sqlite';
import { openLibrary } from 'torioki';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { longestStops } from '../longest-stop.js';
import { recordAll } from '../record-all.js';
import { chooseSize } from '../size.js';
import { librarySystem, sqliteStore } from '../stores.js';

const readers = chooseSize(3_000, 30);
const loansOfReader = 10;
const loans = readers * loansOfReader;
const inFlight = 16;
const at = '2021-04-06 10:00';
const { location } = headquarters;
const cards = { prefectural: true, branch: false };

const events = await sqliteStore('history');
await recordAll(events, lendingEventCodec, [
  ...published,
  ...Array.from({ length: loans }, (_, n) => makeCopyAdded(copyId(n), titleId(n))),
]);
const clock = () => new Date(tokyo('2021-04-07 00:30'));
const named = (name: string) => ({ file: fileOf(name), librarySystem, clock });
const { borrowers } = orThrow(await openSqliteBorrowers(named('borrowers')));
const { documents } = orThrow(await openSqliteDocuments(named('views')));

const run = runner({ store: events, codec: lendingEventCodec });

/** Lends a copy to a reader under a fresh pseudonym, and takes the copy back. */
const lendAndTakeBack = async (reader: number, n: number): Promise<void> => {
  const patron = `reader-${reader}`;
  const { fresh, used } = orThrow(await borrowers.findPseudonyms(patron));
  if (fresh === null) throw new Error(`${patron} has left.`);
  const [copy, loan, borrower] = [copyId(n), loanId(n), fresh];
  const pickUp = { copy, borrower, pseudonyms: { fresh, used }, location, cards, loan };
  orThrow(await run(decisions.pickUp, commands.pickUp(at, pickUp)));
  orThrow(await borrowers.reportBegun({ patron, borrower, lines: [] }));
  orThrow(await run(decisions.acceptReturn, commands.acceptReturn(at, { copy, location, payer: null })));
};

let nextReader = 0;
const lane = async (): Promise<void> => {
  for (let reader = nextReader++; reader < readers; reader = nextReader++)
    for (let n = 0; n < loansOfReader; n += 1) await lendAndTakeBack(reader, reader * loansOfReader + n);
};
await Promise.all(Array.from({ length: inFlight }, lane));

const person = { name: '利用者', mailAddress: null, registeredAt: [], cards: [], blocks: [] };
const directory: Directory = {
  find: (patrons) => new Map(patrons.map((patron) => [patron, person])),
  findByCard: () => null,
};
const people = { directory, borrowers };
const options = { events, people, documents, policy: hokkaido, profile: hokkaidoProfile, clock };
const { library } = orThrow(await openLibrary(options));
orThrow(await library.views.holdings(titleId(loans - 1)).now());

let seconds = NaN;
const { working, nothing } = await longestStops(async () => {
  const since = performance.now();
  const { reviewed, forgotten, troubles } = await library.jobs.forgetBorrowers();
  seconds = (performance.now() - since) / 1_000;
  if (reviewed !== loans || forgotten !== loans || troubles.length > 0)
    throw new Error(JSON.stringify({ reviewed, forgotten, troubles: troubles.slice(0, 3) }));
});
await library.close();
for (const port of [documents, borrowers, events]) await port.close();

report(`The night after ${loans.toLocaleString('en')} returns, on SQLite`, [
  { label: 'reviewed and forgotten', unit: 's', rounds: [seconds], atMost: 60 },
  { label: 'longest stop', unit: 'ms', rounds: [working], atMost: 10 },
  { label: 'longest stop of an idle process meanwhile', unit: 'ms', rounds: [nothing] },
]);
