/**
 * Sends the mails of an evening on SQLite. The mail server takes 300 ms for each; a library stops in the
 * middle.
 */
import { setTimeout } from 'node:timers/promises';
import { orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile, lendingEventCodec } from '@torioki/lending';
import {
  copyId,
  headquarters,
  library as published,
  makeCopyAdded,
  makeReserved,
  makeSecured,
  reservationId,
  titleId,
  tokyo,
} from '@torioki/lending/samples';
import type { Directory, Mailer } from '@torioki/patrons';
import { openSqliteBorrowers } from '@torioki/sqlite';
import { openLibrary } from 'torioki';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { recordAll } from '../record-all.js';
import { chooseSize } from '../size.js';
import { librarySystem, sqliteStore } from '../stores.js';

const mails = chooseSize(5_000, 100);
const stopAfter = mails / 2;
const mailerMs = 300;

const events = await sqliteStore('history');
const clock = () => new Date(tokyo('2021-04-07 20:00'));
const { borrowers } = orThrow(await openSqliteBorrowers({ file: fileOf('borrowers'), librarySystem, clock }));

/** The events of a reader whose copy is ready. */
const makeReady = async (n: number) => {
  const { fresh: borrower } = orThrow(await borrowers.findPseudonyms(`reader-${n}`));
  if (borrower === null) throw new Error(`Reader ${n} has left.`);
  const added = makeCopyAdded(copyId(n), titleId(n));
  const fields = { borrower, title: titleId(n), place: headquarters };
  const waiting = makeReserved('2021-04-03 10:00', reservationId(n), fields);
  return [added, waiting, makeSecured('2021-04-07 14:10', waiting, added)];
};

const ready = await Promise.all(Array.from({ length: mails }, (_, n) => makeReady(n + 1)));
await recordAll(events, lendingEventCodec, [...published, ...ready.flat()]);

const directory: Directory = {
  find: (patrons) =>
    new Map(
      patrons.map((patron) => [
        patron,
        { name: '利用者', mailAddress: `${patron}@example.jp`, registeredAt: [], cards: [], blocks: [] },
      ]),
    ),
  findByCard: () => null,
};

const arrived: string[] = [];

const open = async (onMail: () => void) => {
  const mailer: Mailer = {
    send: async ({ to }) => {
      await setTimeout(mailerMs);
      arrived.push(to);
      onMail();
      return 'sent';
    },
  };
  const people = { directory, borrowers };
  const options = { events, people, mailer, policy: hokkaido, profile: hokkaidoProfile, clock };
  return orThrow(await openLibrary(options)).library;
};

/** Sends mails until the library is closed in the middle. Sends the other mails with another library. */
const sendInTwoParts = async (): Promise<number> => {
  let close = (): unknown => undefined;
  const first = await open(() => {
    if (arrived.length === stopAfter) close();
  });
  const closed = new Promise<void>((resolve) => (close = () => resolve(first.close())));
  const { sent } = await first.jobs.sendReadyMails();
  await closed;
  const second = await open(() => undefined);
  const rest = await second.jobs.sendReadyMails();
  await second.close();
  return sent + rest.sent;
};

const since = performance.now();
const sent = await sendInTwoParts();
const seconds = (performance.now() - since) / 1_000;
if (sent !== mails || arrived.length !== mails || new Set(arrived).size !== mails)
  throw new Error(`${sent} mails were reported as sent, and ${arrived.length} arrived.`);
for (const port of [borrowers, events]) await port.close();

report(`The ${mails.toLocaleString('en')} mails of an evening, with ${mailerMs} ms for each, on SQLite`, [
  { label: 'sent once each, with a stop in the middle', unit: 's', rounds: [seconds], atMost: 240 },
]);
