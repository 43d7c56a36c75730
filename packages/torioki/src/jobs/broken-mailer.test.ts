import { orThrow } from '@torioki/event-store';
import { headquarters } from '@torioki/lending/samples';
import type { Mailer } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { summarizeRun, evening } from '../testing/evening.js';
import { makeMovableClock } from '../testing/moved-clock.js';

const address = 'minori@example.jp';

const brokenMailers: readonly (readonly [string, () => unknown])[] = [
  [
    'throws',
    () => {
      throw new Error(`no route to ${address}`);
    },
  ],
  ['rejects', () => Promise.reject(new Error(`no route to ${address}`))],
  ['answers nothing', () => Promise.resolve()],
  ['returns an unknown word', () => Promise.resolve('lost')],
  ['returns an Either', () => Promise.resolve(E.right(undefined))],
  ['returns undefined instead of a promise', () => undefined],
];

const toldTwo = async (send: () => unknown) => {
  const scene = await evening('2021-04-07 20:00');
  const { patron, prepare, mailer } = scene;
  for (const n of [1, 2])
    await prepare(n, await patron(n === 1 ? address : undefined), headquarters, '2021-04-07 14:10');
  const fails: Mailer['send'] = (message) =>
    message.to === address ? (send() as ReturnType<Mailer['send']>) : mailer.send(message);
  return { ...scene, broken: await scene.open({ mailer: { send: fails } }) };
};

describe('a mailer that breaks its contract', () => {
  it.each(brokenMailers)(
    'and %s is reported; its mail is sent again, and the others are sent',
    async (_, send) => {
      const { broken, jobs, server, set } = await toldTwo(send);
      const report = await broken.jobs.sendReadyMails();
      expect(report).toMatchObject({
        sent: 1,
        failed: ['timed-out'],
        notified: { length: 1 },
        troubles: [{ code: 'mailer-broken' }],
      });
      expect(JSON.stringify(report)).not.toContain(address);
      expect(orThrow(await jobs.mails()).shown).toMatchObject([
        { state: { is: 'failed', reason: 'timed-out' } },
      ]);
      set('2021-04-07 20:05');
      expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ sent: 1, notified: 1 });
      expect(server.arrived).toHaveLength(2);
    },
  );

  it('and never answers is abandoned at the end of the claim', async () => {
    const { pass, ...time } = makeMovableClock('2021-04-07 20:00');
    const { open, patron, prepare, jobs } = await evening('2021-04-07 20:00', { time });
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    let isAsked = false;
    const send: Mailer['send'] = () => {
      isAsked = true;
      return new Promise(() => undefined);
    };
    const report = (await open({ mailer: { send } })).jobs.sendReadyMails();
    await expect.poll(() => isAsked).toBe(true);
    pass(10);
    expect(await report).toMatchObject({ failed: ['timed-out'], troubles: [] });
    expect(orThrow(await jobs.mails()).shown).toMatchObject([
      { state: { is: 'failed', reason: 'timed-out' } },
    ]);
  });
});
