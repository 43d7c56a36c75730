import { unwrapAnswer } from '@torioki/event-store/contract';
import { findPersonIn } from './lookups.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { factId } from '../people/fact-id.js';
import { expectRefusal } from './refused-with.js';
import { markAllRecorded, makeChange, sendChange, listPendingTypes } from './changes.js';
import { everyCommand } from './every-command.js';
import { readyFor } from './ready-for.js';
import type { Opener } from './opener.js';
import { settableClock } from './settable-clock.js';
import { byOffice, byThemselves, openAndRegister, registerIn, sampleApplication } from './someone.js';

const place = (position: number) => ({ position, hash: String(position % 10).repeat(64) });

export const recorder = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('a fact for the history', () => {
    it('is stored with the change, ready to be appended, until it is recorded', async () => {
      const { clock } = settableClock('2021-04-02T01:00:00.000Z');
      const registry = await open({ clock });
      const application = sampleApplication({ postageYen: 404 });
      const patron = await unwrapAnswer(makeChange(registry, 'RegisterPatron', application));
      const { commandId, actor } = application;
      const at = '2021-04-02T01:00:00.000Z';
      const evidence = 'driving-licence';
      const id = factId(commandId as never);
      const [fact, ...others] = await unwrapAnswer(registry.listPending());
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
      await unwrapAnswer(registry.markRecorded([{ id, place: place(7) }]));
      await unwrapAnswer(registry.markRecorded([{ id, place: place(7) }]));
      expect(await unwrapAnswer(registry.listPending())).toEqual([]);
    });

    it('is in the answer to the change, with its place once it is recorded', async () => {
      const { registry, patron } = await openAndRegister(open);
      const order = { ...byThemselves(), patron, mailAddress: null };
      const made = await unwrapAnswer(sendChange(registry, 'SetMailAddress', order));
      expect(made).toMatchObject({ is: 'changed', patron, recorded: null });
      expect(made).toMatchObject({ pending: await unwrapAnswer(registry.listPending()) });
      const facts = await unwrapAnswer(registry.listPending());
      await unwrapAnswer(
        registry.markRecorded(facts.map(({ id }, index) => ({ id, place: place(2 + index) }))),
      );
      expect(await unwrapAnswer(sendChange(registry, 'SetMailAddress', order))).toEqual({
        is: 'changed',
        patron,
        recorded: place(3),
        pending: [],
      });
    });

    it("keeps the order of a patron's commands, within one moment and with differing clocks", async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const registry = await open({ clock });
      const application = sampleApplication();
      const patron = await unwrapAnswer(makeChange(registry, 'RegisterPatron', application));
      const ids = [application.commandId];
      for (const [index, hours] of [0, 0, -1, 0, 2, 0].entries()) {
        pass({ hours });
        const order = { ...byOffice(), patron };
        const mailAddress = `${index}@example.jp`;
        await unwrapAnswer(makeChange(registry, 'SetMailAddress', { ...order, mailAddress }));
        ids.push(order.commandId);
      }
      const pending = await unwrapAnswer(registry.listPending());
      expect(pending.map(({ commandId }) => commandId)).toEqual(ids);
      expect(pending[3]?.since).toBe('2021-04-02T01:00:00.003Z');
      expect(pending[5]?.since).toBe('2021-04-02T02:00:00.000Z');
    });

    it('keeps the order of the commands after some facts are recorded', async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const { registry, patron } = await openAndRegister(open, {}, { clock });
      await markAllRecorded(registry);
      pass({ hours: -1 });
      await unwrapAnswer(
        makeChange(registry, 'SetMailAddress', { ...byOffice(), patron, mailAddress: null }),
      );
      expect(await unwrapAnswer(registry.listPending())).toMatchObject([
        { since: '2021-04-02T01:00:00.001Z' },
      ]);
    });

    it('is listed in pages of a hundred, which start again from the first', async () => {
      const { registry, patron } = await openAndRegister(open);
      for (let n = 0; n < 100; n += 1)
        await unwrapAnswer(
          makeChange(registry, 'SetMailAddress', { ...byOffice(), patron, mailAddress: `${n}@example.jp` }),
        );
      const first = await unwrapAnswer(registry.listPending());
      const second = await unwrapAnswer(registry.listPending(first.at(-1)));
      expect([first.length, second.length]).toEqual([100, 1]);
      expect(await unwrapAnswer(registry.listPending(second.at(-1)))).toEqual([]);
      const facts = [...first, ...second];
      expect(new Set(facts.map(({ id }) => id)).size).toBe(101);
      await unwrapAnswer(
        registry.markRecorded(facts.map(({ id }, index) => ({ id, place: place(1 + index) }))),
      );
      expect(await unwrapAnswer(registry.listPending())).toEqual([]);
      await unwrapAnswer(registry.recordAgain(place(50)));
      expect(await unwrapAnswer(registry.listPending())).toEqual(first);
      expect(await unwrapAnswer(registry.listPending(first.at(-1)))).toEqual(second);
    });

    it.each(everyCommand)('after $name is $events', async ({ fields, sent, events }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      await unwrapAnswer(sent(registry, { commandId: randomUUID(), ...fields(someone) }));
      expect(await listPendingTypes(registry)).toEqual(events);
    });

    it('is missing after a refused change', async () => {
      const { registry, patron } = await openAndRegister(open);
      const before = await unwrapAnswer(registry.listPending());
      const wrong = { ...byOffice(), patron, oldPhone: '0120-000-000', phone: '011-000-0000' };
      await expectRefusal('old-phone-mismatch', makeChange(registry, 'ChangePhone', wrong));
      expect(await unwrapAnswer(registry.listPending())).toEqual(before);
      expect(await findPersonIn(registry, patron)).toMatchObject({ phone: '011-386-8521' });
    });

    it('is not decided without the rules if lending requires them, and nothing is written', async () => {
      const { registry, patron } = await openAndRegister(open);
      const before = await unwrapAnswer(registry.listPending());
      const declared = { type: 'DeclareBranchRegistration', ...byThemselves(), patron } as const;
      const wanted = { ...declared, location: 'WKN' };
      expect(await unwrapAnswer(registry.change(wanted, { on: '2021-04-02' as never }))).toEqual({
        is: 'undecided',
      });
      expect(await unwrapAnswer(registry.listPending())).toEqual(before);
    });
  });

  describe('the history', () => {
    it('has a bookmark at its last recorded fact', async () => {
      const registry = await open();
      expect(await unwrapAnswer(registry.readBookmark())).toEqual(null);
      for (let n = 0; n < 2; n += 1) await registerIn(registry);
      const [one, other] = await unwrapAnswer(registry.listPending());
      await unwrapAnswer(registry.markRecorded([{ id: one?.id ?? '', place: place(5) }]));
      await unwrapAnswer(registry.markRecorded([{ id: other?.id ?? '', place: place(3) }]));
      expect(await unwrapAnswer(registry.readBookmark())).toEqual(place(5));
      expect(await unwrapAnswer(registry.findReadingEnd())).toEqual(null);
      for (const end of [9, 8]) await unwrapAnswer(registry.moveBookmark(place(end)));
      expect(await unwrapAnswer(registry.findReadingEnd())).toEqual(place(9));
      expect(await unwrapAnswer(registry.readBookmark())).toEqual(place(9));
    });

    it('gets all facts again if it may have lost them', async () => {
      const { registry, patron } = await openAndRegister(open);
      await unwrapAnswer(
        makeChange(registry, 'SetMailAddress', { ...byThemselves(), patron, mailAddress: null }),
      );
      const facts = await unwrapAnswer(registry.listPending());
      await markAllRecorded(registry);
      expect(await unwrapAnswer(registry.findStored([facts[0]?.id ?? '', randomUUID()]))).toEqual([
        facts[0]?.id,
      ]);
      await unwrapAnswer(registry.recordAgain(place(1)));
      expect(await unwrapAnswer(registry.listPending())).toEqual(facts);
      expect(await unwrapAnswer(registry.readBookmark())).toEqual(place(1));
      expect(await unwrapAnswer(registry.findReadingEnd())).toEqual(place(1));
    });
  });
};
