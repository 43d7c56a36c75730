import { answered, failedWith } from '@torioki/event-store/contract';
import { personIn } from './asking.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { PatronRegistry } from '../patron-registry.js';
import { change } from './changes.js';
import { everyCommand, readyFor } from './every-command.js';
import type { Opened } from './opened.js';
import { settableClock } from './settable-clock.js';
import { adding, byOffice, office, registered } from './someone.js';

const toldOnce = 'issueCode';

/** All answers of a registry about a patron and the pending facts. */
const everythingOf = async (registry: PatronRegistry, patron: string) => ({
  patron: await personIn(registry, patron),
  borrowers: await answered(registry.of(patron)),
  pending: await answered(registry.pending()),
});

export const repeating = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('the same command again', () => {
    it.each(everyCommand)('$name answers as at first and changes nothing', async ({ name, fields, sent }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(someone) };
      const first = await answered(sent(registry, request));
      const after = await everythingOf(registry, someone.patron);
      const again = sent(registry, request);
      if (name === toldOnce) await failedWith('code-told-once', again);
      else expect(await answered(again)).toEqual(first);
      expect(await everythingOf(registry, someone.patron)).toEqual(after);
    });

    it.each(everyCommand)('$name at the same moment is done once', async ({ name, fields, sent }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(someone) };
      const answers = await Promise.all(Array.from({ length: 5 }, () => sent(registry, request)));
      const done = answers.filter(({ _tag }) => _tag === 'Right');
      expect(done).toHaveLength(name === toldOnce ? 1 : 5);
      expect(new Set(done.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it.each(everyCommand)('$name with other fields is an error', async ({ fields, changed, sent }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(someone) };
      await answered(sent(registry, request));
      const after = await everythingOf(registry, someone.patron);
      const details = await failedWith('command-id-reused', sent(registry, { ...request, ...changed }));
      expect(details).toEqual({ command: request.commandId });
      expect(await everythingOf(registry, someone.patron)).toEqual(after);
    });

    it('under another verb is an error', async () => {
      const { registry, patron } = await registered(open);
      const commandId = randomUUID();
      await answered(
        change(registry, 'SetMailAddress', { commandId, actor: office, patron, mailAddress: null }),
      );
      await failedWith('command-id-reused', registry.leave({ commandId, patron }));
    });

    it('on another day, under another policy, is the same', async () => {
      const { registry, patron } = await registered(open);
      const declaring = { ...byOffice(), patron, location: 'WKN', on: '2021-04-02' };
      await answered(change(registry, 'DeclareBranchRegistration', declaring));
      await answered(change(registry, 'DeclareBranchRegistration', { ...declaring, on: '2021-04-03' }));
      const line = adding(patron, { location: null, limit: 1 });
      await answered(registry.addToCart(line));
      const another = { usualLocations: ['WKN'], defaultLocation: 'WKN', limit: 2 };
      await answered(registry.addToCart({ ...line, ...another }));
      expect(await personIn(registry, patron)).toMatchObject({
        registeredAt: [{ declaredOn: '2021-04-02' }],
      });
      expect(await answered(registry.of(patron))).toMatchObject({ cart: [{ location: 'HQ' }] });
    });

    it('after it was refused is decided anew', async () => {
      const { registry, patron } = await registered(open);
      const line = adding(patron, { limit: 1 });
      await answered(registry.addToCart(adding(patron, { title: 'T0' })));
      await failedWith('cart-full', registry.addToCart(line));
      await answered(registry.removeFromCart({ commandId: randomUUID(), patron, titles: ['T0'] }));
      await answered(registry.addToCart(line));
    });

    it('is remembered for a week, and no longer than that', async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const { registry, patron } = await registered(open, {}, { clock });
      const another = (mailAddress: string | null) =>
        change(registry, 'SetMailAddress', { ...byOffice(), patron, mailAddress });
      const line = adding(patron);
      await answered(registry.addToCart(line));
      pass({ days: 6, hours: 23 });
      await answered(another(null));
      await answered(registry.addToCart(line));
      pass({ hours: 1 });
      await answered(another('minori@example.jp'));
      await failedWith('already-in-cart', registry.addToCart(line));
    });
  });

  describe.each(everyCommand)('$name', ({ fields, sent }) => {
    it('needs a command id that is a UUID', async () => {
      const registry = await open();
      const someone = await readyFor(registry);
      for (const commandId of [undefined, '', 'command-1', 7])
        expect(
          await failedWith('invalid-input', sent(registry, { ...fields(someone), commandId })),
        ).toMatchObject({ path: 'commandId' });
    });

    it('takes no fields that it does not know', async () => {
      const registry = await open();
      const someone = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(someone), nickname: 'みのり' };
      expect(await failedWith('invalid-input', sent(registry, request))).toMatchObject({ path: 'nickname' });
    });
  });
};
