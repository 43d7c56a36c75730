import { orThrow } from '@torioki/event-store';
import type { LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import {
  headquarters,
  makePolicyPublished,
  library as published,
  reservationId,
} from '@torioki/lending/samples';
import { hokkaido } from '@torioki/lending';
import { describe, expect, it } from 'vitest';
import { evening, factsOf } from '../testing/evening.js';

const listNotices = async (events: Parameters<typeof factsOf>[0]) =>
  (await factsOf(events, 'ReadyNoticeSent')).map(({ data }) => [data.reservation, data.on]);

describe('the run of a day', () => {
  it.each([
    ['at midnight', '2021-04-08 00:00', '2021-04-08', '2021-04-09'],
    ['at noon of the next day', '2021-04-08 12:00', '2021-04-08', '2021-04-09'],
    ['days later', '2021-04-11 19:59:59.999', '2021-04-11', '2021-04-13'],
  ])('sends the same notices if it is late, %s, with the days that apply then', async (_, at, on, from) => {
    const { events, jobs, set, patron, prepare, server } = await evening('2021-04-07 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const mine = await patron();
    const last = addDays(on as LocalDate, -1);
    await prepare(2, mine, headquarters, `${last} 19:59:59.999`);
    await prepare(3, mine, headquarters, `${last} 20:00`);
    set(at);
    expect(await jobs.sendReadyMails()).toMatchObject({
      run: last,
      queued: 2,
      sent: 2,
      notified: { length: 2 },
    });
    expect(await listNotices(events)).toEqual([
      [reservationId(1), on],
      [reservationId(2), on],
    ]);
    expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([{ data: { promised: { from } } }, {}]);
    expect(server.arrived).toHaveLength(2);
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 0 });
  });

  it('repeats for events recorded while it ran, until a run finds none', async () => {
    const { events, jobs, patron, prepare, server } = await evening('2021-04-07 20:00');
    const mari = await patron();
    await prepare(1, mari, headquarters, '2021-04-07 14:10');
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 1, sent: 1 });
    await prepare(2, mari, headquarters, '2021-04-07 19:59:59.999');
    expect(await jobs.sendReadyMails()).toMatchObject({ run: '2021-04-07', queued: 1, sent: 1 });
    await prepare(3, mari, headquarters, '2021-04-07 19:59:59.999');
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 1, sent: 1, troubles: [] });
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 0 });
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(3);
    expect(server.arrived).toHaveLength(3);
    expect(await listNotices(events)).toHaveLength(3);
  });

  it('begins at the hour of the policy of its day (R106)', async () => {
    const readyMail = { ...hokkaido.readyMail, at: '18:30' as typeof hokkaido.readyMail.at };
    const facts = [...published, makePolicyPublished('2021-04-08', { ...hokkaido, readyMail })];
    const { jobs, set } = await evening('2021-04-07 19:59', { facts });
    const runAt = async (at: string) => {
      set(at);
      return (await jobs.sendReadyMails()).run;
    };
    expect(await runAt('2021-04-07 19:59')).toBe('2021-04-06');
    expect(await runAt('2021-04-07 20:00')).toBe('2021-04-07');
    expect(await runAt('2021-04-08 18:29')).toBe('2021-04-07');
    expect(await runAt('2021-04-08 18:30')).toBe('2021-04-08');
  });

  it('does not happen before the first policy', async () => {
    const { jobs, set } = await evening('2021-03-01 10:00');
    set('2021-03-01 19:59');
    expect(await jobs.sendReadyMails()).toMatchObject({ run: null, queued: 0, troubles: [] });
    set('2021-03-01 20:00');
    expect(await jobs.sendReadyMails()).toMatchObject({ run: '2021-03-01' });
  });

  it('is not needed by staff: mails in the outbox show immediately', async () => {
    const { jobs, patron, prepare } = await evening('2021-04-07 20:00', { conduct: { sender: () => 550 } });
    const mari = await patron();
    await prepare(1, mari, headquarters, '2021-04-07 14:10');
    await jobs.sendReadyMails();
    const mails = orThrow(await jobs.mails()).shown;
    expect(mails).toMatchObject([
      {
        patron: mari,
        run: '2021-04-07',
        notices: [{ reservation: reservationId(1), notice: 0, why: 'ready' }],
        state: { is: 'failed', reason: 'unreachable' },
      },
    ]);
    expect(JSON.stringify(mails)).not.toContain('@');
  });
});
