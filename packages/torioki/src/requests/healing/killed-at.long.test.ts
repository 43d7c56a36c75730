import { findPersonIn } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { startWorker } from '@torioki/event-store/contract';
import { library as published } from '@torioki/lending/samples';
import { describe, expect, it, onTestFinished } from 'vitest';
import { factsOf, librarySystem, record } from '../../testing/evening.js';
import { atHeadquarters } from '../../testing/fixture.js';
import { application, office, shelf } from '../../testing/open-day.js';
import { restorable } from '../../testing/restorable.js';

const program = new URL('../../../dist/requests/healing/killed-at.worker.js', import.meta.url);

const firstDay = '2021-04-03T01:00:00.000Z';

const changing = (commandId: string) => ({ commandId, mailAddress: `${commandId}@example.jp` });

/** A patron with a new mail address, and other processes on the same files, which can be killed. */
const begun = async () => {
  const { folder, during, set } = restorable('2021-04-03 10:00');
  const patron = await during(async (library, { events }) => {
    await record(events, ...published, ...shelf(1));
    return orThrow(await library.desk(office).registerPatron(application())).patron;
  });
  const change = changing(randomUUID());
  const process = (step: string, ...ids: readonly string[]) =>
    startWorker(onTestFinished, program, [folder, librarySystem, firstDay, patron, step, ...ids]).ended;
  const killed = async (step: string) => expect(await process(step, change.commandId)).toBe('SIGKILL');
  /** Opens the library, and checks the number of recorded changes. */
  const isRecorded = (times: number) =>
    during(async (_, { events, people }) => {
      expect(await factsOf(events, 'MailAddressSet')).toHaveLength(times);
      expect(orThrow(await people.listPending())).toEqual([]);
      const isSet = (await findPersonIn(people, patron)).mailAddress === change.mailAddress;
      expect(isSet).toBe(times > 0);
    });
  /** Checks that a repeated command gets the first answer, and that its record is unchanged. */
  const isAnswered = () =>
    during(async (library, { events }) => {
      const { recorded } = orThrow(await library.portal(patron).setMailAddress(change));
      expect(await factsOf(events, 'MailAddressSet')).toMatchObject([
        { position: recorded, data: { at: firstDay, patron } },
      ]);
    });
  return { during, set, patron, change, process, killed, isRecorded, isAnswered };
};

const afterCommit = ['after change', 'before append', 'in append', 'after append', 'before markRecorded'];

/** The moments of a crash that `docs/the-way-of-one-command.md` lists. */
describe('a change of a patron’s record', () => {
  it('is not done after a crash before the commit; the repeated command does it', async () => {
    const { killed, isRecorded, isAnswered } = await begun();
    await killed('before change');
    await isRecorded(0);
    await isAnswered();
  });

  it.each(afterCommit)(
    'is recorded once by the next process after a crash after the commit, %s',
    async (step) => {
      const { killed, isRecorded, isAnswered } = await begun();
      await killed(step);
      await isRecorded(1);
      await isAnswered();
    },
  );

  it('gets its first answer if the reply is lost and the command is repeated the next day by another process', async () => {
    const { killed, isAnswered, set } = await begun();
    await killed('after markRecorded');
    set('2021-04-04 10:00');
    await isAnswered();
  });

  it('has the order of the transactions in the history if two processes change one patron', async () => {
    const { during, process } = await begun();
    const ids = Array.from({ length: 8 }, () => randomUUID());
    const halves = [ids.slice(0, 4), ids.slice(4)];
    expect(await Promise.all(halves.map((half) => process('', ...half)))).toEqual([0, 0]);
    await during(async (_, { events, people }) => {
      const held = orThrow(await events.records()).filter(({ type }) => type === 'MailAddressSet');
      expect(held).toHaveLength(ids.length);
      orThrow(await people.recordAgain(orThrow(await events.read([])).upTo));
      const decided = orThrow(await people.listPending()).flatMap((fact) => fact.events);
      expect(held.map(({ id }) => id)).toEqual(
        decided.filter(({ type }) => type === 'MailAddressSet').map(({ id }) => id),
      );
    });
  });

  it('is refused by the registry for the id of another command, and has another id in the history', async () => {
    const { during, patron, change } = await begun();
    await during(async (library, { events }) => {
      const portal = library.portal(patron);
      orThrow(await portal.setMailAddress(change));
      expect(await portal.setMailAddress({ ...change, mailAddress: null })).toMatchObject({
        error: { code: 'command-id-reused' },
      });
      orThrow(await portal.reserve({ commandId: change.commandId, lines: atHeadquarters('T-1') }));
      const held = orThrow(await events.records()).find(({ type }) => type === 'MailAddressSet');
      const { id } = held?.metadata['command'] as { readonly id: string };
      expect(await portal.setMailAddress(changing(id))).toMatchObject({
        error: { code: 'invalid-input', details: { path: 'commandId' } },
      });
    });
  });
});
