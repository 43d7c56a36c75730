import { copyFileSync } from 'node:fs';
import { orThrow, type StoredEvent } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { copyId, library as published, makeCopyAdded, titleId } from '@torioki/lending/samples';
import { recordAll } from '../record-all.js';
import { goLive, lendAll, lookUpAll, reserveAll, shuffled, takeAllBack, type Wish } from './desk-work.js';
import { findPersons } from './find-persons.js';
import { drivenFiles, openDriven, openTime } from './open-driven.js';
import { office, registerReader, type Reader } from './readers.js';

/** The history of the driven library, and the person of each pseudonym. */
export interface Driven {
  readonly history: readonly StoredEvent[];
  readonly personOf: ReadonlyMap<string, string>;
}

const readersInAll = 24;
/** A round takes two days, except the last: its books are reserved and returned on one day. */
const rounds = { all: 10, restored: 5, leaving: 7 };
/**
 * For each kind of copy, the number of its first copy. Some readers also reserve a copy of the kind
 * `besides`.
 */
const first = {
  reserved: 1,
  besides: 1 + readersInAll,
  shelf: 1 + 2 * readersInAll,
  old: 1 + 3 * readersInAll,
};

/** The number of readers who choose to have a reading history. */
const readersWithHistory = 3;

/** For each reader, the wish for a copy. The copy is a different one in each round. */
const wishesOf = (readers: readonly Reader[], from: number, round: number): readonly Wish[] =>
  readers.map((reader, n) => ({ reader, copy: from + ((n + round) % readersInAll) }));

/** A library that can be closed and opened again, and the persons that its registry has known. */
const openScene = async () => {
  const time = openTime();
  const personOf = new Map<string, string>();
  const scene = {
    time,
    personOf,
    driven: await openDriven(time.clock),
    reopen: async (meanwhile: () => void = () => undefined): Promise<void> => {
      await scene.driven.close();
      meanwhile();
      scene.driven = await openDriven(time.clock);
    },
    /** Copies the persons from the registry, because the registry forgets them at night. */
    learnPersons: async (): Promise<void> => {
      const { events, people } = scene.driven;
      for (const [one, person] of await findPersons(orThrow(await events.records()), people))
        personOf.set(one, person);
    },
    night: async (day: number): Promise<void> => {
      await scene.learnPersons();
      time.set(day + 1, 0.5);
      const { troubles } = await scene.driven.library.jobs.forgetBorrowers();
      if (troubles.length > 0) throw new Error(JSON.stringify(troubles));
    },
  };
  return scene;
};

type Scene = Awaited<ReturnType<typeof openScene>>;

/**
 * Restores the registry from a backup. Staff adopt each lost pseudonym for the reader who shows its books.
 */
const restoreRegistry = async (scene: Scene, backup: string): Promise<void> => {
  await scene.learnPersons();
  await scene.reopen(() => copyFileSync(backup, drivenFiles.registry));
  const { library } = scene.driven;
  const { unknownBorrowers } = orThrow(await library.comparePeople()).shown;
  if (unknownBorrowers.length === 0) throw new Error('The restored registry knows all pseudonyms.');
  for (const { borrower } of shuffled(unknownBorrowers))
    orThrow(
      await library
        .desk(office)
        .file(scene.personOf.get(borrower) ?? '')
        .adopt({ borrower }),
    );
};

const playRound = async (scene: Scene, readers: readonly Reader[], round: number): Promise<void> => {
  const { time, night } = scene;
  const [day, backup] = [2 * round, `${drivenFiles.registry}-backup`];
  const pickupDay = round === rounds.all ? day : day + 1;
  /**
   * Only a third of the readers comes on a day. So the search would notice a table that lists each day's
   * readers.
   */
  const today = readers.filter((_, n) => (n + round) % 3 === 0);
  const reserved = [
    ...wishesOf(today, first.reserved, round),
    ...wishesOf(today, first.besides, round).filter((_, n) => n % 3 === 0),
  ];
  const lent = [...reserved, ...wishesOf(today, first.shelf, round)];
  if (round === rounds.restored) await scene.reopen(() => copyFileSync(drivenFiles.registry, backup));
  time.set(day, 10);
  await reserveAll(scene.driven, reserved);
  if (pickupDay > day) {
    time.set(day, 20);
    await scene.driven.library.jobs.sendReadyMails();
    await night(day);
  }
  time.set(pickupDay, 13);
  await lookUpAll(
    scene.driven,
    readers.filter((_, n) => (n + round) % 3 !== 1),
  );
  await lendAll(scene.driven, lent);
  if (round === rounds.restored) await restoreRegistry(scene, backup);
  time.set(pickupDay, 16);
  await takeAllBack(scene.driven, lent);
  if (round === rounds.leaving)
    for (const { patron } of readers.slice(0, 2))
      orThrow(await scene.driven.library.desk(office).file(patron).leave({}));
  await night(pickupDay);
};

/**
 * Runs a library for some weeks, on files. It goes live with the loans of an old system. Readers reserve at
 * the portal, staff look readers up and lend, and jobs send mails. Some readers choose to have a reading
 * history. The registry is restored from a backup, and pseudonyms are adopted. Two readers leave. All books
 * return. Pseudonyms are forgotten each night. At the end the files are closed.
 */
export const driveLibrary = async (): Promise<Driven> => {
  const scene = await openScene();
  const copies = Array.from({ length: 4 * readersInAll }, (_, n) =>
    makeCopyAdded(copyId(n + 1), titleId(n + 1)),
  );
  await recordAll(scene.driven.events, lendingEventCodec, [...published, ...copies]);
  scene.time.set(0, 10);
  const readers: Reader[] = [];
  for (let n = 0; n < readersInAll; n += 1) readers.push(await registerReader(() => scene.driven, n));
  for (const { patron } of readers.slice(-readersWithHistory))
    orThrow(await scene.driven.library.portal(patron).chooseReadingHistory({ wanted: true }));
  const old = await goLive(scene.driven, readers, first.old);
  await scene.reopen();
  for (const hour of [13, 16]) {
    scene.time.set(0, hour);
    if (hour > 13) await lendAll(scene.driven, old);
    await takeAllBack(scene.driven, old);
  }
  await scene.night(0);
  for (let round = 1; round <= rounds.all; round += 1)
    await playRound(scene, round > rounds.leaving ? readers.slice(2) : readers, round);
  const history = orThrow(await scene.driven.events.records());
  await scene.driven.app.request('/privacy');
  await scene.driven.close();
  return { history, personOf: scene.personOf };
};
