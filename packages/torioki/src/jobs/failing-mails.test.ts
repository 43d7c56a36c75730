import { orThrow } from '@torioki/event-store';
import { townProfile } from '@torioki/lending';
import { headquarters, reservationId, wakkanai } from '@torioki/lending/samples';
import { registryError, type MailFailure } from '@torioki/patrons';
import type { Conduct } from '@torioki/smtp-test-server';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { summarizeRun, evening, factsOf } from '../testing/evening.js';

describe('a mail that is not accepted', () => {
  it.each<[MailFailure, string, Conduct, number]>([
    ['refused', 'its recipient is deferred', { recipient: () => 451 }, 1],
    ['refused', 'its text is refused', { message: () => 554 }, 2],
    ['unreachable', 'the sender is refused', { sender: () => 550 }, 1],
    ['unreachable', 'the server disconnects after the text', { message: () => 'hang-up' }, 2],
    ['timed-out', 'the server never answers the text', { message: () => 'silence' }, 2],
    ['timed-out', 'the server never greets', { greets: false }, 1],
  ])('is %s if %s: staff see it, and it is retried', async (reason, _, conduct, arrivals) => {
    const scene = await evening('2021-04-07 20:00', { conduct });
    const { events, jobs, patron, prepare, server, set } = scene;
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const first = await scene.open({ mailer: scene.mailerWithin(reason === 'timed-out' ? 1_000 : 30_000) });
    expect(summarizeRun(await first.jobs.sendReadyMails())).toEqual({ queued: 1, failed: [reason] });
    const failed = { is: 'failed', reason, retryAt: '2021-04-07T11:05:00.000Z' };
    expect(orThrow(await jobs.mails()).shown).toMatchObject([{ claims: 1, state: failed }]);
    set('2021-04-07 20:04:59.999');
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 0, failed: [] });
    server.behave({});
    set('2021-04-07 20:05');
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ sent: 1, notified: 1 });
    expect(orThrow(await jobs.mails()).shown).toEqual([]);
    expect(server.arrived).toHaveLength(arrivals);
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await factsOf(events, 'ReadyNoticeSent')).toHaveLength(1);
  });

  it('waits if the library has neither a mailer nor a sender, and is sent once it has both', async () => {
    const { jobs, open, patron, prepare, server, set } = await evening('2021-04-07 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const bare = await open({ profile: townProfile });
    expect(summarizeRun(await bare.jobs.sendReadyMails())).toEqual({ queued: 1, failed: ['unreachable'] });
    set('2021-04-07 20:05');
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ sent: 1, notified: 1 });
    expect(server.arrived).toHaveLength(1);
  });

  it('names the days that apply when it is finally accepted', async () => {
    const { events, jobs, patron, prepare, server, set } = await evening('2021-04-06 20:00', {
      conduct: { recipient: () => 451 },
    });
    await prepare(1, await patron(), wakkanai, '2021-04-06 11:00');
    await jobs.sendReadyMails();
    server.behave({});
    set('2021-04-09 08:00');
    await jobs.sendReadyMails();
    expect(server.arrived.map(({ text }) => text)).toEqual([
      expect.stringContaining('・稚内：1冊、4月13日(火)に発送、'),
    ]);
    expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([
      { data: { on: '2021-04-09', promised: { dispatchDay: '2021-04-13' } } },
    ]);
  });

  it('is abandoned after refusals for about three days, and recorded as bounced (A23)', async () => {
    const { events, jobs, patron, prepare, set } = await evening('2021-04-07 20:00', {
      conduct: { recipient: () => 451 },
    });
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const retryAt = async () => {
      const [mail] = orThrow(await jobs.mails()).shown;
      return mail?.state.is === 'failed' ? mail.state.retryAt : null;
    };
    let attempts = 0;
    for (let due: string | null = '2021-04-07 20:00'; due !== null; due = await retryAt()) {
      set(due);
      expect(await jobs.sendReadyMails()).toMatchObject({ failed: ['refused'] });
      attempts += 1;
    }
    expect(attempts).toBe(18);
    expect(await factsOf(events, 'ReadyNoticeNotSent')).toMatchObject([
      { data: { reservation: reservationId(1), reason: 'bounced', on: '2021-04-10' } },
    ]);
  });
});

it('does not abandon a mail for one refusal, even after a long absence of the server', async () => {
  const { events, jobs, patron, prepare, set, server } = await evening('2021-04-07 20:00', {
    conduct: { sender: () => 550 },
  });
  await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
  const retryAt = async () => {
    const [mail] = orThrow(await jobs.mails()).shown;
    return mail?.state.is === 'failed' ? (mail.state.retryAt ?? 'never') : 'never';
  };
  for (let attempts = 0; attempts < 20; attempts += 1) {
    expect(await jobs.sendReadyMails()).toMatchObject({ failed: ['unreachable'] });
    set(await retryAt());
  }
  server.behave({ recipient: () => 451 });
  expect(await jobs.sendReadyMails()).toMatchObject({ failed: ['refused'], notified: [], notNotified: [] });
  server.behave({});
  set(await retryAt());
  expect(await jobs.sendReadyMails()).toMatchObject({ sent: 1, notified: { length: 1 } });
  expect(await factsOf(events, 'ReadyNoticeSent')).toHaveLength(1);
});

describe('a trouble with one mail', () => {
  const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });

  it('is reported and does not delay other mails', async () => {
    const { open, people, mailer, jobs, patron, prepare, set, server } = await evening('2021-04-07 20:00');
    const patrons = [await patron(), await patron(), await patron()];
    for (const [n, one] of patrons.entries()) await prepare(n + 1, one, headquarters, '2021-04-07 14:10');
    const lost = patrons.slice(0, 2);
    const find: typeof people.find = (some) =>
      lost.some((id) => some.includes(id)) ? Promise.resolve(E.left(busy)) : people.find(some);
    const library = await open({ mailer, people: { ...people, find } });
    expect(await library.jobs.sendReadyMails()).toMatchObject({ sent: 1, troubles: [busy, busy] });
    set('2021-04-07 20:10');
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 2, troubles: [] });
    expect(server.arrived).toHaveLength(3);
  });

  it('leaves the mail to the next run after the claim has ended', async () => {
    const { open, people, mailer, patron, prepare, set } = await evening('2021-04-07 20:00');
    for (const n of [1, 2]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
    let attempts = 0;
    const find = () => {
      set(`2021-04-07 20:${(attempts += 1)}0`);
      return Promise.resolve(E.left(busy));
    };
    const library = await open({ mailer, people: { ...people, find } });
    expect(await library.jobs.sendReadyMails()).toMatchObject({ sent: 0, troubles: [busy] });
  });
});

describe('an unreachable server', () => {
  const three = async (conduct?: Conduct) => {
    const scene = await evening('2021-04-07 20:00', { ...(conduct && { conduct }) });
    for (const n of [1, 2, 3]) await scene.prepare(n, await scene.patron(), headquarters, '2021-04-07 14:10');
    return scene;
  };

  it('is not tried again in the same run; the next run sends the rest', async () => {
    const { jobs, open, mailerWithin, server, set } = await three({ greets: false });
    const hasty = await open({ mailer: mailerWithin(200) });
    expect(await hasty.jobs.sendReadyMails()).toMatchObject({ queued: 3, sent: 0, failed: ['timed-out'] });
    server.behave({});
    set('2021-04-07 20:01');
    expect(await jobs.sendReadyMails()).toMatchObject({ sent: 2 });
    set('2021-04-07 20:05');
    expect(await jobs.sendReadyMails()).toMatchObject({ sent: 1 });
    expect(server.arrived).toHaveLength(3);
  });

  it('differs from a refused mail, which does not delay other mails', async () => {
    const { jobs, server } = await three({
      recipient: () => (server.arrived.length === 1 ? 451 : undefined),
    });
    expect(await jobs.sendReadyMails()).toMatchObject({ sent: 1, failed: ['refused', 'refused'] });
  });
});

it('keeps a mail waiting while the library has no mailer', async () => {
  const { open, mailer, set, patron, prepare, server } = await evening('2021-04-07 20:00');
  await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
  const without = await open({});
  expect(await without.jobs.sendReadyMails()).toMatchObject({ queued: 1, failed: ['unreachable'] });
  set('2021-04-07 20:05');
  expect(await (await open({ mailer })).jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 1 });
  expect(server.arrived).toHaveLength(1);
});
