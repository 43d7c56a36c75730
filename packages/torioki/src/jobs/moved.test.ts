import { orThrow, readRecordedCommand } from '@torioki/event-store';
import { headquarters, reservationId, wakkanai } from '@torioki/lending/samples';
import type { Mailer } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import { summarizeRun, evening, factsOf } from '../testing/evening.js';
import { office } from '../testing/open-day.js';

const moving = { reservation: reservationId(1), borrower: null, location: wakkanai.location };

const nobody = { queued: 0, sent: 0, notified: [], troubles: [] };
const onePatron = { queued: 1, sent: 1, notified: [reservationId(1)], troubles: [] };

const ready = async () => {
  const scene = await evening('2021-04-07 20:00');
  await scene.prepare(1, await scene.patron(), headquarters, '2021-04-07 14:10');
  const moves = async () => orThrow(await scene.library.desk(office).changePickup(moving));
  const listNotices = async () =>
    (await factsOf(scene.events, 'ReadyNoticeSent')).map(({ data: { location, on, promised } }) => [
      location,
      on,
      promised.dispatchDay,
    ]);
  return { ...scene, moves, listNotices };
};

const first = ['HQ', '2021-04-07', null];
const anew = ['WKN', '2021-04-08', '2021-04-09'];

describe('a reservation that is moved before its copy leaves (R74)', () => {
  it('is announced again by the next run, once, in a new mail and notice', async () => {
    const { events, jobs, moves, server, set, listNotices } = await ready();
    expect(await jobs.sendReadyMails()).toMatchObject(onePatron);
    set('2021-04-08 10:00');
    await moves();
    set('2021-04-08 19:59');
    expect(await jobs.sendReadyMails()).toMatchObject(nobody);
    set('2021-04-08 20:00');
    expect(await jobs.sendReadyMails()).toMatchObject(onePatron);
    for (const at of ['2021-04-08 20:05', '2021-04-09 19:59']) {
      set(at);
      expect(await jobs.sendReadyMails()).toMatchObject(nobody);
    }
    expect(await listNotices()).toEqual([first, anew]);
    expect(server.arrived.map(({ text }) => text.includes('稚内'))).toEqual([false, true]);
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(2);
    const commands = orThrow(await events.records())
      .filter(({ type }) => type === 'ReadyNoticeSent')
      .map((notice) => readRecordedCommand(notice)?.command.id);
    expect(new Set(commands).size).toBe(2);
  });

  it('is announced by the next run if it is moved after the hour and its mail is not sent yet', async () => {
    const { open, jobs, moves, mailer, server, set, listNotices } = await ready();
    const away: Mailer = { send: () => Promise.resolve('unreachable') };
    const waiting = await open({ mailer: away });
    expect(await waiting.jobs.sendReadyMails()).toMatchObject({ queued: 1, sent: 0 });
    set('2021-04-07 20:10');
    await moves();
    set('2021-04-08 19:00');
    const back = await open({ mailer });
    expect(await back.jobs.sendReadyMails()).toMatchObject({ ...nobody, failed: ['nothing-to-tell'] });
    expect(orThrow(await jobs.mails()).shown).toEqual([]);
    set('2021-04-08 20:00');
    expect(await back.jobs.sendReadyMails()).toMatchObject(onePatron);
    expect(await listNotices()).toEqual([anew]);
    expect(server.arrived).toHaveLength(1);
  });

  it('is announced by the next run, a minute later, if the former mail still waits in the outbox', async () => {
    const { open, moves, mailer, server, set, listNotices } = await ready();
    const away: Mailer = { send: () => Promise.resolve('unreachable') };
    const waiting = await open({ mailer: away });
    await waiting.jobs.sendReadyMails();
    set('2021-04-07 20:10');
    await moves();
    set('2021-04-08 20:00');
    const back = await open({ mailer });
    expect(await back.jobs.sendReadyMails()).toMatchObject({ ...nobody, failed: ['nothing-to-tell'] });
    set('2021-04-08 20:01');
    expect(await back.jobs.sendReadyMails()).toMatchObject(onePatron);
    expect(await listNotices()).toEqual([anew]);
    expect(server.arrived).toHaveLength(1);
  });

  it('is announced again if it is moved during the hand-over of its mail', async () => {
    const { open, moves, mailer, server, set, listNotices } = await ready();
    const slow: Mailer = {
      send: async (message) => {
        const answer = await mailer.send(message);
        await moves();
        return answer;
      },
    };
    const busy = await open({ mailer: slow });
    set('2021-04-07 20:01');
    expect(summarizeRun(await busy.jobs.sendReadyMails())).toEqual({ queued: 1, sent: 1 });
    expect(await listNotices()).toEqual([]);
    set('2021-04-08 20:00');
    const next = await open({ mailer });
    expect(await next.jobs.sendReadyMails()).toMatchObject(onePatron);
    expect(await listNotices()).toEqual([anew]);
    expect(server.arrived.map(({ text }) => text.includes('稚内'))).toEqual([false, true]);
  });
});
