import { headquarters, tokyo } from '@torioki/lending/samples';
import type { PatronRegistry } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import { evening } from '../testing/evening.js';

/** Two processes. The first stops before it queues a mail, until the second has finished its run. */
const racing = async (clocks: readonly [own: string, other: string]) => {
  const { mailer, open, patron, people, prepare, server } = await evening(clocks[1]);
  const clockAt = (time: string) => () => new Date(tokyo(time));
  await prepare(1, await patron(), headquarters, '2021-04-06 14:10');
  const other = await open({ mailer, clock: clockAt(clocks[1]) });
  let isFirst = true;
  const queueMail: PatronRegistry['queueMail'] = async (mail) => {
    if (isFirst) {
      isFirst = false;
      await other.jobs.sendReadyMails();
    }
    return people.queueMail(mail);
  };
  const own = await open({ mailer, people: { ...people, queueMail }, clock: clockAt(clocks[0]) });
  const report = await own.jobs.sendReadyMails();
  await own.jobs.sendReadyMails();
  return { report, server };
};

describe('a notice that another process sends before this one queues it', () => {
  it.each([
    [['2021-04-07 19:59:59', '2021-04-07 20:00:01']],
    [['2021-04-07 20:00:01', '2021-04-07 19:59:59']],
    [['2021-04-07 19:50', '2021-04-07 20:01']],
    [['2021-04-07 20:11', '2021-04-07 20:00']],
  ] as const)('is in one mail, with any two clocks (%j)', async (clocks) => {
    const { report, server } = await racing(clocks);
    expect(server.arrived).toHaveLength(1);
    expect(report).toMatchObject({ queued: 0, sent: 0, troubles: [] });
  });
});
