import { orThrow } from '@torioki/event-store';
import { headquarters, reservationId } from '@torioki/lending/samples';
import type { Mailer } from '@torioki/patrons';
import { expect, it } from 'vitest';
import { summarizeRun, evening, factsOf } from '../testing/evening.js';

const mailers: readonly (readonly [string, (mailer: Mailer) => Mailer['send']])[] = [
  [
    'answers nothing',
    (mailer) => async (message) => {
      await mailer.send(message);
      return undefined as never;
    },
  ],
  [
    'is never answered in time',
    (mailer) => async (message) => {
      await mailer.send(message);
      return 'timed-out';
    },
  ],
];

it.each(mailers)(
  'mails a patron at most six times by a mailer that %s, and reports it to staff',
  async (_, sending) => {
    const { events, jobs, mailer, open, patron, prepare, server, set } = await evening('2021-04-07 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const silent = await open({ mailer: { send: sending(mailer) } });
    const retryAt = async () => {
      const [mail] = orThrow(await jobs.mails()).shown;
      return mail?.state.is === 'failed' ? mail.state.retryAt : null;
    };
    let last: unknown;
    for (let due: string | null = '2021-04-07 20:00'; due !== null; due = await retryAt()) {
      set(due);
      last = await silent.jobs.sendReadyMails();
    }
    expect(last).toMatchObject({ notNotified: [reservationId(1)], failed: ['timed-out'] });
    expect(JSON.stringify(last)).toContain('"code":"mail-given-up"');
    expect(server.arrived).toHaveLength(6);
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await factsOf(events, 'ReadyNoticeNotSent')).toMatchObject([
      { data: { reservation: reservationId(1), reason: 'bounced' } },
    ]);
    set('2021-04-12 20:00');
    expect(summarizeRun(await silent.jobs.sendReadyMails())).toEqual({});
    expect(orThrow(await jobs.mails()).shown).toEqual([]);
  },
);
