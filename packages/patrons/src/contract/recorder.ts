import { answered } from '@torioki/event-store/contract';
import { personIn } from './asking.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { factId } from '../people/fact-id.js';
import { refusedWith } from './refused-with.js';
import { allRecorded, change, changed, pendingTypes } from './changes.js';
import { everyCommand, readyFor } from './every-command.js';
import type { Opened } from './opened.js';
import { settableClock } from './settable-clock.js';
import { byOffice, byThemselves, registered, registeredIn, someone } from './someone.js';

const place = (position: number) => ({ position, hash: String(position % 10).repeat(64) });

export const recorder = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('what the history is to hold', () => {
    it('is kept with the change, as it is to be appended, until it is recorded', async () => {
      const { clock } = settableClock('2021-04-02T01:00:00.000Z');
      const registry = await open({ clock });
      const application = someone({ postageYen: 404 });
      const patron = await answered(change(registry, 'RegisterPatron', application));
      const { commandId, actor } = application;
      const at = '2021-04-02T01:00:00.000Z';
      const evidence = 'driving-licence';
      const id = factId(commandId as never);
      const [fact, ...others] = await answered(registry.pending());
      expect(others).toEqual([]);
      expect(fact).toMatchObject({ id, commandId, patron, since: at });
      expect(fact?.events).toMatchObject([
        {
          type: 'RemoteApplicationReceived',
          tags: [`patron:${patron}`],
          data: { at, patron, evidence, postageYen: 404 },
          metadata: {
            command: { type: 'RegisterPatron', id, at, actor, patron, evidence, postageYen: 404 },
            decidedAt: 0,
          },
        },
        { type: 'PatronRegistered', data: { at, patron, channel: 'post', evidence }, metadata: {} },
        { type: 'CardIssued', data: { at, patron }, metadata: {} },
      ]);
      await answered(registry.recorded([{ id, place: place(7) }]));
      await answered(registry.recorded([{ id, place: place(7) }]));
      expect(await answered(registry.pending())).toEqual([]);
    });

    it('comes with the change, and with where it stands once it is recorded', async () => {
      const { registry, patron } = await registered(open);
      const order = { ...byThemselves(), patron, mailAddress: null };
      const made = await answered(changed(registry, 'SetMailAddress', order));
      expect(made).toMatchObject({ is: 'changed', patron, recorded: null });
      expect(made).toMatchObject({ pending: await answered(registry.pending()) });
      const facts = await answered(registry.pending());
      await answered(registry.recorded(facts.map(({ id }, index) => ({ id, place: place(2 + index) }))));
      expect(await answered(changed(registry, 'SetMailAddress', order))).toEqual({
        is: 'changed',
        patron,
        recorded: place(3),
        pending: [],
      });
    });

    it('comes, of one patron, in the order of the commands, within a moment and under clocks that disagree', async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const registry = await open({ clock });
      const application = someone();
      const patron = await answered(change(registry, 'RegisterPatron', application));
      const ids = [application.commandId];
      for (const [index, hours] of [0, 0, -1, 0, 2, 0].entries()) {
        pass({ hours });
        const order = { ...byOffice(), patron };
        const mailAddress = `${index}@example.jp`;
        await answered(change(registry, 'SetMailAddress', { ...order, mailAddress }));
        ids.push(order.commandId);
      }
      const pending = await answered(registry.pending());
      expect(pending.map(({ commandId }) => commandId)).toEqual(ids);
      expect(pending[3]?.since).toBe('2021-04-02T01:00:00.003Z');
      expect(pending[5]?.since).toBe('2021-04-02T02:00:00.000Z');
    });

    it('comes in the order of the commands after some of it was recorded', async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const { registry, patron } = await registered(open, {}, { clock });
      await allRecorded(registry);
      pass({ hours: -1 });
      await answered(change(registry, 'SetMailAddress', { ...byOffice(), patron, mailAddress: null }));
      expect(await answered(registry.pending())).toMatchObject([{ since: '2021-04-02T01:00:00.001Z' }]);
    });

    it('comes a hundred at a time, and is asked for anew in full', async () => {
      const { registry, patron } = await registered(open);
      for (let n = 0; n < 100; n += 1)
        await answered(
          change(registry, 'SetMailAddress', { ...byOffice(), patron, mailAddress: `${n}@example.jp` }),
        );
      const first = await answered(registry.pending());
      const second = await answered(registry.pending(first.at(-1)));
      expect([first.length, second.length]).toEqual([100, 1]);
      expect(await answered(registry.pending(second.at(-1)))).toEqual([]);
      const facts = [...first, ...second];
      expect(new Set(facts.map(({ id }) => id)).size).toBe(101);
      await answered(registry.recorded(facts.map(({ id }, index) => ({ id, place: place(1 + index) }))));
      expect(await answered(registry.pending())).toEqual([]);
      await answered(registry.recordAnew(place(50)));
      expect(await answered(registry.pending())).toEqual(first);
      expect(await answered(registry.pending(first.at(-1)))).toEqual(second);
    });

    it.each(everyCommand)('after $name is $events', async ({ fields, sent, events }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      await answered(sent(registry, { commandId: randomUUID(), ...fields(someone) }));
      expect(await pendingTypes(registry)).toEqual(events);
    });

    it('is nothing when the change was refused', async () => {
      const { registry, patron } = await registered(open);
      const before = await answered(registry.pending());
      const wrong = { ...byOffice(), patron, oldPhone: '0120-000-000', phone: '011-000-0000' };
      await refusedWith('old-phone-mismatch', change(registry, 'ChangePhone', wrong));
      expect(await answered(registry.pending())).toEqual(before);
      expect(await personIn(registry, patron)).toMatchObject({ phone: '011-386-8521' });
    });

    it('is not decided without the rules, where lending asks for them, and nothing is written', async () => {
      const { registry, patron } = await registered(open);
      const before = await answered(registry.pending());
      const declared = { type: 'DeclareBranchRegistration', ...byThemselves(), patron } as const;
      const wanted = { ...declared, location: 'WKN' };
      expect(await answered(registry.change(wanted, { on: '2021-04-02' as never }))).toEqual({
        is: 'undecided',
      });
      expect(await answered(registry.pending())).toEqual(before);
    });
  });

  describe('the history', () => {
    it('is bookmarked where it held something last', async () => {
      const registry = await open();
      expect(await answered(registry.bookmark())).toEqual(null);
      for (let n = 0; n < 2; n += 1) await registeredIn(registry);
      const [one, other] = await answered(registry.pending());
      await answered(registry.recorded([{ id: one?.id ?? '', place: place(5) }]));
      await answered(registry.recorded([{ id: other?.id ?? '', place: place(3) }]));
      expect(await answered(registry.bookmark())).toEqual(place(5));
      expect(await answered(registry.readUpTo())).toEqual(null);
      for (const end of [9, 8]) await answered(registry.bookmarked(place(end)));
      expect(await answered(registry.readUpTo())).toEqual(place(9));
      expect(await answered(registry.bookmark())).toEqual(place(9));
    });

    it('that may have lost what it held is given everything once more', async () => {
      const { registry, patron } = await registered(open);
      await answered(change(registry, 'SetMailAddress', { ...byThemselves(), patron, mailAddress: null }));
      const facts = await answered(registry.pending());
      await allRecorded(registry);
      expect(await answered(registry.keeps([facts[0]?.id ?? '', randomUUID()]))).toEqual([facts[0]?.id]);
      await answered(registry.recordAnew(place(1)));
      expect(await answered(registry.pending())).toEqual(facts);
      expect(await answered(registry.bookmark())).toEqual(place(1));
      expect(await answered(registry.readUpTo())).toEqual(place(1));
    });
  });
};
