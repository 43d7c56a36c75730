import { orThrow } from '@torioki/event-store';
import { headquarters, makeNoticeSent } from '@torioki/lending/samples';
import type { Mailer } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import { summarizeRun, evening, record } from '../testing/evening.js';

const thrown = { code: 'job-stopped' };

describe('a run that is stopped', () => {
  it('by its clock has marked the mail just sent, which is not sent twice', async () => {
    let isBroken = false;
    const scene = await evening('2021-04-07 20:00');
    const { jobs, people, mailer, server, set, patron, prepare } = scene;
    for (const n of [1, 2]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
    const send: Mailer['send'] = (message) => {
      isBroken = true;
      return mailer.send(message);
    };
    const clock = () => new Date(isBroken ? Number.NaN : '2021-04-07T20:00:00+09:00');
    const stopped = await scene.open({ mailer: { send }, clock });
    const clockless = { code: 'invalid-input', details: { path: 'clock' } };
    expect(await stopped.jobs.sendReadyMails()).toMatchObject({
      run: '2021-04-07',
      queued: 2,
      sent: 1,
      notified: [],
      notNotified: [],
      troubles: [clockless],
    });
    const states = orThrow(await people.listMails()).map(({ state }) => state.is);
    expect(states.toSorted()).toEqual(['pending', 'sent']);
    set('2021-04-07 20:10');
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ sent: 1, notified: 2 });
    expect(server.arrived).toHaveLength(2);
  });

  it('by a registry that throws reports the mail that was sent', async () => {
    const { open, people, mailer, server, patron, prepare } = await evening('2021-04-07 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const markMailSent = () => {
      throw new Error('no registry');
    };
    const { jobs } = await open({ mailer, people: { ...people, markMailSent } });
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 1, sent: 1, troubles: [thrown] });
    expect(server.arrived).toHaveLength(1);
  });

  it('by a registry that throws reports the mails that were queued', async () => {
    const { open, people, mailer, patron, prepare } = await evening('2021-04-07 20:00');
    for (const n of [1, 2]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
    let left = 1;
    const queueMail: typeof people.queueMail = (mail) => {
      if (left-- === 0) throw new Error('no registry');
      return people.queueMail(mail);
    };
    const { jobs } = await open({ mailer, people: { ...people, queueMail } });
    expect(await jobs.sendReadyMails()).toMatchObject({ run: '2021-04-07', queued: 1, troubles: [thrown] });
    expect(orThrow(await people.listMails())).toHaveLength(1);
  });

  it('by a store that throws reports the holds that were ended', async () => {
    const { open, events, patron, prepare } = await evening('2021-04-18 00:00');
    for (const n of [1, 2]) {
      const { ready } = await prepare(n, await patron(), headquarters, '2021-04-06 14:10');
      await record(events, makeNoticeSent('2021-04-06 20:00', ready, { earliestPickup: '2021-04-07' }));
    }
    let left = Infinity;
    const append: typeof events.append = (...given) => {
      if (left-- === 0) throw new Error('no store');
      return events.append(...given);
    };
    const { jobs } = await open({ events: { ...events, append } });
    left = 1;
    expect(await jobs.expireHolds()).toMatchObject({
      job: 'holds',
      ended: { length: 1 },
      troubles: [thrown],
    });
  });
});
