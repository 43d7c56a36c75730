import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conversationWith, scratchFolder, startWorker } from '@torioki/event-store/contract';
import { headquarters, reservationId, tokyo } from '@torioki/lending/samples';
import { expect, onTestFinished } from 'vitest';
import { evening, factsOf, librarySystem, setClock } from './evening.js';
import { openAt, type Place } from './place.js';

const program = new URL('../../dist/jobs/mailing.worker.js', import.meta.url);

/**
 * An evening at 20:00, with a number of patrons to notify, and processes that share its place and its clock.
 */
export const eveningOnDisk = async (patrons: number, server?: Place) => {
  const folder = scratchFolder(onTestFinished);
  const { clock, set: setOwn } = setClock('2021-04-07 20:00');
  const set = (time: string) => {
    setOwn(time);
    writeFileSync(join(folder, 'clock'), tokyo(time));
  };
  set('2021-04-07 20:00');
  const place = server ?? { is: 'SQLite files', folder };
  const { events, people } = await openAt(place, { librarySystem, clock });
  onTestFinished(async () => {
    await people.close();
    await events.close();
  });
  const scene = await evening('2021-04-07 20:00', { time: { clock }, kept: { events, people } });
  for (let n = 1; n <= patrons; n += 1)
    await scene.prepare(n, await scene.patron(), headquarters, '2021-04-07 14:10');

  /**
   * Runs the mails in another process, whose clock may be ahead. If a step is named, the process stops at the
   * step until it may continue.
   */
  const start = (step = '', minutesAhead = 0) => {
    const worker = startWorker(onTestFinished, program, [
      JSON.stringify(place),
      join(folder, 'clock'),
      scene.server.port,
      step,
      minutesAhead,
    ]);
    const { readLine, sendLine } = conversationWith(worker);
    return {
      ...worker,
      reached: async () => expect(await readLine()).toBe(step),
      goOn: async () => JSON.parse(await sendLine('go on')) as object,
    };
  };
  const messageIds = () => scene.server.arrived.map(({ messageId }) => messageId);
  const listNotified = async () =>
    (await factsOf(events, 'ReadyNoticeSent')).map(({ data }) => data.reservation).toSorted();
  const all = Array.from({ length: patrons }, (_, index) => reservationId(index + 1));
  return { ...scene, set, start, messageIds, listNotified, all };
};
