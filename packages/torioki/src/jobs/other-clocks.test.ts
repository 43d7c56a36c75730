import { headquarters, tokyo } from '@torioki/lending/samples';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import type { LibraryOptions } from '../index.js';
import { evening } from '../testing/evening.js';

const away = E.left(registryError('registry-busy', { registry: 'The registry', waitedMs: 1 }));

/** The state of a mail before the clock was set back. */
const before: readonly (readonly [
  string,
  (people: PatronRegistry) => Partial<LibraryOptions<PatronRegistry>>,
])[] = [
  ['queued', (people) => ({ people: { ...people, claimMails: () => Promise.resolve(away) } })],
  ['waiting for a retry', () => ({})],
];

describe('a clock set back by days', () => {
  it.each(before)('is reported, and a mail that was %s is sent immediately', async (_, circumstances) => {
    const { jobs, open, patron, people, prepare, server, set } = await evening('2021-04-10 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    await (await open(circumstances(people))).jobs.sendReadyMails();
    expect(server.arrived).toEqual([]);
    set('2021-04-07 20:30');
    const report = await jobs.sendReadyMails();
    expect(report).toMatchObject({
      sent: 1,
      notified: { length: 1 },
      troubles: [{ code: 'clock-set-back' }],
    });
    expect(await jobs.sendReadyMails()).toMatchObject({ sent: 0, troubles: [] });
    expect(server.arrived).toHaveLength(1);
  });

  it('is reported, and a claimed mail is sent an hour later, since its worker may still run', async () => {
    const { jobs, open, patron, people, prepare, server, set } = await evening('2021-04-10 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const claimMails: PatronRegistry['claimMails'] = (claim) => people.claimMails(claim).then(() => away);
    await (await open({ people: { ...people, claimMails } })).jobs.sendReadyMails();
    set('2021-04-07 20:30');
    expect(await jobs.sendReadyMails()).toMatchObject({ sent: 0, troubles: [{ code: 'clock-set-back' }] });
    set('2021-04-07 21:29');
    expect(await jobs.sendReadyMails()).toMatchObject({ sent: 0, troubles: [] });
    set('2021-04-07 21:30');
    expect(await jobs.sendReadyMails()).toMatchObject({ sent: 1, notified: { length: 1 }, troubles: [] });
    expect(server.arrived).toHaveLength(1);
  });
});

it.each([
  ['2021-04-08 20:00', '2021-04-08 19:49'],
  ['2021-04-08 20:00', '2021-04-08 20:11'],
  ['2021-04-07 19:49', '2021-04-07 20:00'],
  ['2021-04-07 15:00', '2021-04-10 20:00'],
])(
  'at %s by the registry’s clock delivers the claimed mail once by a process at %s',
  async (registrys, own) => {
    const { mailer, open, patron, prepare, server } = await evening(registrys);
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const other = await open({ mailer, clock: () => new Date(tokyo(own)) });
    expect(await other.jobs.sendReadyMails()).toMatchObject({
      sent: 1,
      notified: { length: 1 },
      troubles: [],
    });
    expect(await other.jobs.sendReadyMails()).toMatchObject({ sent: 0, troubles: [] });
    expect(server.arrived).toHaveLength(1);
  },
);
