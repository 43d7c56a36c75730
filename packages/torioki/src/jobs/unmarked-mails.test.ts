import { orThrow, storeError } from '@torioki/event-store';
import { headquarters } from '@torioki/lending/samples';
import { registryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { summarizeRun, evening, factsOf } from '../testing/evening.js';

describe('an outcome of a mail that cannot be recorded', () => {
  const failure = registryError('registry-full', { registry: 'The registry' });

  it('in the registry during the claim stops further mails, and its mail is sent again under its Message-ID', async () => {
    const scene = await evening('2021-04-07 20:00');
    const { events, people, jobs, patron, prepare, server, set } = scene;
    const markMailSent = () => {
      set('2021-04-07 20:10');
      return Promise.resolve(E.left(failure));
    };
    const full = await scene.open({ mailer: scene.mailer, people: { ...people, markMailSent } });
    for (const n of [1, 2]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
    expect(await full.jobs.sendReadyMails()).toMatchObject({
      sent: 1,
      notified: [],
      notNotified: [],
      troubles: [failure],
    });
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ sent: 2, notified: 2 });
    const [first, , again] = server.arrived.map(({ messageId }) => messageId);
    expect(again).toBe(first);
    expect(server.arrived).toHaveLength(3);
    expect(await factsOf(events, 'ReadyNoticeSent')).toHaveLength(2);
  });

  it.each(['registry-busy', 'registry-full', 'registry-unavailable'] as const)(
    'in the registry for a moment (%s) is reported again until it is accepted',
    async (code) => {
      const { open, people, mailer, jobs, patron, prepare, server } = await evening('2021-04-07 20:00');
      const away = registryError(code, { registry: 'The registry', waitedMs: 5_000, reason: 'it is away' });
      let attempts = 0;
      const markMailSent: typeof people.markMailSent = (claim) =>
        (attempts += 1) < 4 ? Promise.resolve(E.left(away)) : people.markMailSent(claim);
      await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
      const library = await open({ mailer, people: { ...people, markMailSent } });
      expect(summarizeRun(await library.jobs.sendReadyMails())).toEqual({ queued: 1, sent: 1, notified: 1 });
      expect(attempts).toBe(4);
      expect(server.arrived).toHaveLength(1);
      expect(orThrow(await jobs.mails()).shown).toEqual([]);
    },
  );

  it('since another process has claimed the mail is left to that process, and the other mails are sent', async () => {
    const { open, people, mailer, patron, prepare, server } = await evening('2021-04-07 20:00');
    for (const n of [1, 2]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
    let attempts = 0;
    const markMailSent: typeof people.markMailSent = (claim) =>
      (attempts += 1) === 1
        ? Promise.resolve(E.left(registryError('claim-lost', {})))
        : people.markMailSent(claim);
    const library = await open({ mailer, people: { ...people, markMailSent } });
    expect(summarizeRun(await library.jobs.sendReadyMails())).toEqual({
      queued: 2,
      sent: 2,
      notified: 1,
      troubles: ['claim-lost'],
    });
    expect(server.arrived).toHaveLength(2);
  });

  it('in the history is recorded by the next run, with the day of sending', async () => {
    const scene = await evening('2021-04-07 20:00');
    const { events, jobs, patron, prepare, server, set } = scene;
    const append = () => Promise.resolve(E.left(storeError('store-full', { store: 'The store' })));
    const full = await scene.open({ mailer: scene.mailer, events: { ...events, append } });
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    expect(summarizeRun(await full.jobs.sendReadyMails())).toEqual({
      queued: 1,
      sent: 1,
      troubles: ['store-full'],
    });
    expect(orThrow(await jobs.mails()).shown).toMatchObject([{ state: { is: 'sent' } }]);
    set('2021-04-08 07:00');
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ notified: 1 });
    expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([
      { data: { on: '2021-04-07', promised: { from: '2021-04-08' } } },
    ]);
    expect(server.arrived).toHaveLength(1);
  });
});
