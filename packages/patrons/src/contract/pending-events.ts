import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { answered, failedWith } from './answered.js';
import { everyCommand, readyFor } from './every-command.js';
import type { Opened } from './opened.js';
import { settableClock } from './settable-clock.js';
import { byOffice, registeredIn, someone } from './someone.js';

export const pendingEvents = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('what the history is to hold', () => {
    it('is kept with the change, under its command id, until it is recorded', async () => {
      const { clock } = settableClock('2021-04-02T01:00:00.000Z');
      const registry = await open({ clock });
      const application = someone({ postageYen: 404 });
      const patron = await answered(registry.registerPatron(application));
      const on = '2021-04-02';
      const evidence = 'driving-licence';
      expect(await answered(registry.pendingEvents())).toEqual([
        {
          commandId: application.commandId,
          since: '2021-04-02T01:00:00.000Z',
          actor: application.actor,
          events: [
            { type: 'RemoteApplicationReceived', data: { patron, on, evidence, postageYen: 404 } },
            { type: 'PatronRegistered', data: { patron, on, channel: 'post', evidence } },
            { type: 'CardIssued', data: { patron, on } },
          ],
        },
      ]);
      await answered(registry.eventRecorded(application.commandId));
      await answered(registry.eventRecorded(application.commandId));
      expect(await answered(registry.pendingEvents())).toEqual([]);
    });

    it('comes the oldest first', async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const registry = await open({ clock });
      const ids: string[] = [];
      for (let day = 0; day < 5; day += 1) {
        const application = someone();
        await answered(registry.registerPatron(application));
        ids.push(application.commandId);
        pass({ days: 1 });
      }
      const pending = await answered(registry.pendingEvents());
      expect(pending.map(({ commandId }) => commandId)).toEqual(ids);
    });

    it('comes, of one patron, in the order of the commands, within a moment and under clocks that disagree', async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const registry = await open({ clock });
      const application = someone();
      const patron = await answered(registry.registerPatron(application));
      const ids = [application.commandId];
      for (const [index, hours] of [0, 0, -1, 0, 2, 0].entries()) {
        pass({ hours });
        const order = { ...byOffice(), patron };
        await answered(registry.setMailAddress({ ...order, mailAddress: `${index}@example.jp` }));
        ids.push(order.commandId);
      }
      const pending = await answered(registry.pendingEvents());
      expect(pending.map(({ commandId }) => commandId)).toEqual(ids);
      expect(pending[3]?.since).toBe('2021-04-02T01:00:00.003Z');
      expect(pending[5]?.since).toBe('2021-04-02T02:00:00.000Z');
    });

    it('does not come back when the command is sent again', async () => {
      const registry = await open();
      const application = someone();
      await answered(registry.registerPatron(application));
      await answered(registry.eventRecorded(application.commandId));
      await answered(registry.registerPatron(application));
      expect(await answered(registry.pendingEvents())).toEqual([]);
    });

    it('may be recorded, and the command is still known as done', async () => {
      const registry = await open();
      const application = someone();
      const isDone = () => answered(registry.isDone(application.commandId));
      expect(await isDone()).toBe(false);
      await answered(registry.registerPatron(application));
      expect(await isDone()).toBe(true);
      await answered(registry.eventRecorded(application.commandId));
      expect(await isDone()).toBe(true);
      await failedWith('invalid-input', registry.isDone('letter'));
    });

    it.each(everyCommand)('after $name is $events', async ({ fields, sent, events }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      await answered(sent(registry, { commandId: randomUUID(), ...fields(someone) }));
      const pending = await answered(registry.pendingEvents());
      expect(pending.flatMap((one) => one.events.map(({ type }) => type))).toEqual(events);
    });

    it('is nothing when the change was refused', async () => {
      const registry = await open();
      const { patron } = await registeredIn(registry);
      const before = await answered(registry.pendingEvents());
      const change = { ...byOffice(), patron, oldPhone: '0120-000-000', phone: '011-000-0000' };
      await failedWith('old-phone-mismatch', registry.changePhone(change));
      expect(await answered(registry.pendingEvents())).toEqual(before);
    });
  });
};
