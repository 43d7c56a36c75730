import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { startTestServer } from '@torioki/postgres-test-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eveningOnDisk } from '../testing/on-disk.js';
import type { Place } from '../testing/place.js';

describe('a process that is stopped beyond its lease and continues', () => {
  const stoppedAt = async (step: string, patrons = 1) => {
    const scene = await eveningOnDisk(patrons);
    const worker = scene.start(step);
    await worker.reached();
    worker.child.kill('SIGSTOP');
    const goesOn = () => {
      worker.child.kill('SIGCONT');
      return worker.goOn();
    };
    return { ...scene, goesOn };
  };

  it('before it marks the mail, shares one Message-ID with the mail that another sends again', async () => {
    const { goesOn, ...scene } = await stoppedAt('after send');
    scene.set('2021-04-07 20:09:59.999');
    expect(await scene.jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 0 });
    scene.set('2021-04-07 20:10');
    expect(await scene.jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 1, notified: { length: 1 } });
    expect(await goesOn()).toMatchObject({
      notified: [],
      notNotified: [],
      troubles: [{ code: 'mail-unknown' }],
    });
    expect(scene.messageIds()).toEqual([scene.messageIds()[0], scene.messageIds()[0]]);
    expect(await scene.listNotified()).toEqual(scene.all);
  });

  it('before it sends, leaves the mail to the process that has claimed it since', async () => {
    const { goesOn, ...scene } = await stoppedAt('after claimMails');
    scene.set('2021-04-07 20:10');
    const other = scene.start('before send');
    await other.reached();
    expect(await goesOn()).toMatchObject({ sent: 0, notified: [], notNotified: [], troubles: [] });
    expect(await other.goOn()).toMatchObject({ sent: 1, notified: { length: 1 }, troubles: [] });
    expect(scene.messageIds()).toHaveLength(1);
    expect(await scene.listNotified()).toEqual(scene.all);
  });

  it('before it queues, queues no notice that another has announced', async () => {
    const { goesOn, ...scene } = await stoppedAt('before queueMail', 2);
    expect(await scene.jobs.sendReadyMails()).toMatchObject({ queued: 2, sent: 2, notified: { length: 2 } });
    expect(await goesOn()).toMatchObject({ queued: 0, sent: 0, notified: [], notNotified: [], troubles: [] });
    expect(scene.messageIds()).toHaveLength(2);
    expect(await scene.listNotified()).toEqual(scene.all);
  });
});

const postgres = async (): Promise<Place> => {
  const server = await startTestServer();
  onTestFinished(() => server.remove());
  return { is: 'PostgreSQL server', connection: server.url };
};

describe('two processes at the same time', () => {
  const patrons = chooseRuns(8, 100);

  it.each([
    ['SQLite files', () => Promise.resolve(undefined)],
    ['a PostgreSQL server', postgres],
  ])('on %s mail every patron once between them', async (_, place) => {
    const scene = await eveningOnDisk(patrons, await place());
    const both = [scene.start('before listMails'), scene.start('before listMails')];
    await Promise.all(both.map(({ reached }) => reached()));
    const reports = await Promise.all(both.map(({ goOn }) => goOn()));
    const all = (count: 'queued' | 'sent') =>
      reports.map((report) => (report as Readonly<Record<typeof count, number>>)[count]);
    const sent = all('sent');
    expect(reports).toMatchObject([{ troubles: [] }, { troubles: [] }]);
    for (const counts of [all('queued'), sent]) expect(counts.reduce((sum, one) => sum + one)).toBe(patrons);
    expect(new Set(scene.messageIds()).size).toBe(patrons);
    expect(scene.messageIds()).toHaveLength(patrons);
    expect(await scene.listNotified()).toEqual(scene.all);
    expect(orThrow(await scene.jobs.mails()).shown).toEqual([]);
    console.info(`${patrons} mails, sent by each process: ${sent.join(' and ')}`);
  });
});
