import { orThrow } from '@torioki/event-store';
import { headquarters } from '@torioki/lending/samples';
import type { Directory, Mailer, PatronId } from '@torioki/patrons';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { expect, it } from 'vitest';
import { openLibrary } from '../index.js';
import { evening } from '../testing/evening.js';
import { watchLibrary } from '../testing/watched.js';
import { gatherSteps } from './gather-steps.js';

/** A mailer that answers only after a pause, and counts the mails that wait for it together. */
const slowMailer = (pauseMs: number) => {
  const [together, arrived]: [number[], string[]] = [[], []];
  let waiting = 0;
  const mailer: Mailer = {
    send: async ({ to }) => {
      waiting += 1;
      together.push(waiting);
      arrived.push(to);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      waiting -= 1;
      return 'sent';
    },
  };
  return { mailer, together, arrived };
};

/** An evening with a number of mails, a slow mailer, and a directory that fails for some patrons. */
const openEvening = async (mails: number, pauseMs: number, isBroken = (_: PatronId) => false) => {
  const { events, people, patron, prepare, clock } = await evening('2021-04-07 20:00');
  const patrons: PatronId[] = [];
  for (let n = 1; n <= mails; n += 1) {
    const id = await patron(`p${n}@example.jp`);
    patrons.push(id);
    await prepare(n, id, headquarters, '2021-04-07 14:10');
  }
  const asked: number[] = [];
  const broken = new Set<string>(patrons.filter(isBroken));
  const directory: Directory = {
    find: async (keys) => {
      asked.push(keys.length);
      if (keys.some((key) => broken.has(key))) throw new Error('no answer');
      return orThrow(await people.find(keys));
    },
    findByCard: async (card) => orThrow(await people.findByCard(card)),
  };
  const slow = slowMailer(pauseMs);
  const library = watchLibrary(
    await openLibrary({
      ...{ events, clock, mailer: slow.mailer, policy: hokkaido, profile: hokkaidoProfile },
      people: { directory, borrowers: people },
    }),
  );
  return { ...slow, library, asked, patrons, broken };
};

it('delivers up to 8 mails at the same time, each once, after a first one alone', async () => {
  const { library, together, arrived, asked } = await openEvening(33, 20);
  expect(await library.jobs.sendReadyMails()).toMatchObject({ queued: 33, sent: 33, troubles: [] });
  expect(new Set(arrived).size).toBe(33);
  expect(arrived).toHaveLength(33);
  expect(together).toEqual([1, ...[1, 2, 3, 4].flatMap(() => [1, 2, 3, 4, 5, 6, 7, 8])]);
  expect(asked).toEqual([1, 8, 8, 8, 8]);
  await library.close();
});

it('delivers the other mails if the directory fails for one patron', async () => {
  const { library, arrived, patrons, broken } = await openEvening(10, 0);
  broken.add(patrons[4] ?? '');
  const report = await library.jobs.sendReadyMails();
  expect(report).toMatchObject({ sent: 9, troubles: [{ code: 'registry-unavailable' }] });
  expect(arrived).not.toContain('p5@example.jp');
  await library.close();
});

it('tries a mail server that is away with one mail only', async () => {
  const { jobs, patron, prepare, server } = await evening('2021-04-07 20:00');
  for (const n of [1, 2, 3]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
  await server.close();
  expect(await jobs.sendReadyMails()).toMatchObject({ queued: 3, sent: 0, failed: ['unreachable'] });
});

it('yields the steps of all works before it throws what one of them threw', async () => {
  const works = ['a', 'b', 'c'].map(async function* (name) {
    yield `${name}1`;
    await Promise.resolve();
    if (name === 'b') throw new Error(name);
    yield `${name}2`;
    return name;
  });
  const steps: string[] = [];
  const all = gatherSteps(works);
  await expect(async () => {
    for await (const step of all) steps.push(step);
  }).rejects.toThrow('b');
  expect(steps).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
});
