import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { headquarters } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { eveningOnDisk } from '../testing/on-disk.js';

const today = 3;
const yesterday = 3;

/**
 * Each test stops both processes at one of these steps. At `before queueMail` both have read the same
 * notices.
 */
const steps = ['before listMails', 'before queueMail', 'before queueMail', 'before claimMails'];

/** The longest life of a process after it continues from the step, in milliseconds. */
const longestLifeMs = 300;

type Evening = Awaited<ReturnType<typeof eveningOnDisk>>;

/**
 * Starts two processes whose clocks differ by `apart` minutes, and stops both at one step. One of them will
 * be killed.
 */
const twoAtOneStep = async (scene: Evening, apart: number) => {
  const step = steps[randomInt(steps.length)];
  const workers = [scene.start(step), scene.start(step, apart)];
  await Promise.all(workers.map(({ reached }) => reached()));
  const [dying, living] = randomInt(2) === 0 ? workers : workers.toReversed();
  if (dying === undefined || living === undefined) throw new Error('the test has two processes');
  return { dying, living };
};

/** The ids of the mails that arrived, by their addresses. */
const mailsByAddress = (scene: Evening): ReadonlyMap<string, ReadonlySet<string>> => {
  const mailsOf = new Map<string, Set<string>>();
  for (const { to, messageId } of scene.server.arrived)
    mailsOf.set(to, (mailsOf.get(to) ?? new Set()).add(messageId));
  return mailsOf;
};

/**
 * An evening with two processes whose clocks differ. One of them is killed. Returns the number of mails that
 * were sent again.
 */
const evening = async (): Promise<{ readonly killed: boolean; readonly sentAgain: number }> => {
  const scene = await eveningOnDisk(today);
  for (let n = 1; n <= yesterday; n += 1)
    await scene.prepare(today + n, await scene.patron(), headquarters, '2021-04-06 14:10');
  const apart = randomInt(0, 16);
  scene.set(`2021-04-07 ${apart === 0 ? '20:00' : `19:${60 - randomInt(1, apart + 1)}`}`);
  const { dying, living } = await twoAtOneStep(scene, apart);
  const reports = [dying.goOn().catch(() => null), living.goOn()];
  await pause(randomInt(longestLifeMs));
  dying.child.kill('SIGKILL');
  await Promise.allSettled(reports);
  for (const later of ['20:00', '20:20', '20:40']) {
    scene.set(`2021-04-07 ${later}`);
    expect(await scene.jobs.sendReadyMails()).toMatchObject({ troubles: [] });
  }
  const mailsOf = mailsByAddress(scene);
  expect(mailsOf.size, `clocks ${apart} minutes apart`).toBe(today + yesterday);
  for (const [to, ids] of mailsOf) expect([...ids], `${to}, clocks ${apart} minutes apart`).toHaveLength(1);
  expect(await scene.listNotified()).toHaveLength(today + yesterday);
  expect(orThrow(await scene.jobs.mails()).shown).toEqual([]);
  return {
    killed: (await dying.ended) === 'SIGKILL',
    sentAgain: scene.server.arrived.length - mailsOf.size,
  };
};

it('puts no notice into two mails, with two clocks up to 15 minutes apart and one process killed', async () => {
  const evenings = chooseRuns(2, 200);
  let [killed, sentAgain] = [0, 0];
  for (let n = 1; n <= evenings; n += 1) {
    const came = await evening();
    killed += came.killed ? 1 : 0;
    sentAgain += came.sentAgain;
  }
  console.info(
    `${evenings} evenings, ${killed} kills: ${evenings * (today + yesterday)} notices, each in one mail; ${sentAgain} mails went out again`,
  );
}, 3_600_000);
