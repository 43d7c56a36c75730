import { orThrow } from '@torioki/event-store';
import { headquarters } from '@torioki/lending/samples';
import { registryError, type Mailer, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { firstValueFrom, ReplaySubject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { evening, factsOf } from '../testing/evening.js';

/** A library with three patrons to notify. The first mail has reached a server that does not answer yet. */
const sending = async (through: (people: PatronRegistry) => PatronRegistry = (people) => people) => {
  const scene = await evening('2021-04-07 20:00');
  const { people, patron, prepare, mailer, server } = scene;
  for (const n of [1, 2, 3]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
  const answered = new ReplaySubject<void>(1);
  const send: Mailer['send'] = async (message) => {
    const answer = await mailer.send(message);
    await firstValueFrom(answered);
    return answer;
  };
  const library = await scene.open({ mailer: { send }, people: through(people) });
  const report = library.jobs.sendReadyMails();
  await expect.poll(() => server.arrived).toHaveLength(1);
  return { ...scene, library, report, answer: () => answered.next() };
};

describe('a library that is closed while it sends mails', () => {
  it('finishes closing when the mail in progress is recorded, and sends no other', async () => {
    const { library, report, answer, events, jobs, server } = await sending();
    const closing = library.close();
    answer();
    await closing;
    expect(await factsOf(events, 'ReadyNoticeSent')).toHaveLength(1);
    expect(orThrow(await jobs.mails()).shown).toMatchObject([
      { state: { is: 'pending' } },
      { state: { is: 'pending' } },
    ]);
    expect(await report).toMatchObject({ queued: 3, sent: 1, notified: { length: 1 }, troubles: [] });
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 2, notified: { length: 2 } });
    expect(server.arrived).toHaveLength(3);
  });

  it('reports the last run to subscribers, and then completes', async () => {
    const { patron, prepare, open, mailer } = await evening('2021-04-07 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const events: unknown[] = [];
    const send: Mailer['send'] = (message) => {
      void library.close().then(() => events.push('closed'));
      return mailer.send(message);
    };
    const library = await open({ mailer: { send } });
    library.jobs.runByTheClock.subscribe({
      next: ({ job }) => events.push(job),
      complete: () => events.push('complete'),
    });
    await expect.poll(() => events).toContain('closed');
    expect(events).toEqual(['ready-mails', 'complete', 'closed']);
  });

  it('marks the mail as sent again if the registry was unavailable', async () => {
    const away = registryError('registry-busy', { registry: 'The registry', waitedMs: 5_000 });
    const attempts = new ReplaySubject<'away' | 'there'>();
    let isAway = true;
    const { library, answer, jobs } = await sending((people) => ({
      ...people,
      markMailSent: (claim) => {
        attempts.next(isAway ? 'away' : 'there');
        return isAway ? Promise.resolve(E.left(away)) : people.markMailSent(claim);
      },
    }));
    answer();
    await firstValueFrom(attempts);
    isAway = false;
    await library.close();
    expect(orThrow(await jobs.mails()).shown).toHaveLength(2);
  });

  it('stops waiting for an unavailable registry', async () => {
    const away = registryError('registry-busy', { registry: 'The registry', waitedMs: 5_000 });
    const { library, report, answer } = await sending((people) => ({
      ...people,
      markMailSent: () => Promise.resolve(E.left(away)),
    }));
    const closing = library.close();
    answer();
    await closing;
    expect(await report).toMatchObject({ sent: 1, troubles: [away] });
  });

  it('can be closed again, and then only reports that it is closed', async () => {
    const { library, answer, server } = await sending();
    answer();
    await Promise.all([library.close(), library.close()]);
    await library.close();
    const closed = [{ code: 'store-unavailable', details: { store: 'The library' } }];
    expect(await library.jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 0, troubles: closed });
    expect(await library.jobs.expireHolds()).toMatchObject({ job: 'holds', ended: [], troubles: closed });
    expect(server.arrived).toHaveLength(1);
  });
});
