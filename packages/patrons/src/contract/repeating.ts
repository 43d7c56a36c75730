import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { findPersonIn } from './lookups.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { v1 } from 'uuid';
import type { PatronRegistry } from '../patron-registry.js';
import { makeChange } from './changes.js';
import { everyCommand } from './every-command.js';
import { readyFor } from './ready-for.js';
import type { Opener } from './opener.js';
import { settableClock } from './settable-clock.js';
import { sampleAddToCart, byOffice, office, openAndRegister } from './someone.js';

const onlyById = everyCommand.filter((command) => command.onlyById);
const byDigest = everyCommand.filter((command) => !command.onlyById);

const toldOnce = 'issueCode';

/** A registry's answers about a patron, and the pending facts. */
const everythingOf = async (registry: PatronRegistry, patron: string) => ({
  patron: await findPersonIn(registry, patron),
  borrowers: await unwrapAnswer(registry.findPseudonyms(patron)),
  pending: await unwrapAnswer(registry.listPending()),
});

export const repeating = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('the same command again', () => {
    it.each(everyCommand)(
      '$name gives the first answer and changes nothing',
      async ({ name, fields, sent }) => {
        const registry = await open();
        const someone = await readyFor(registry);
        const request = { commandId: randomUUID(), ...fields(someone) };
        const first = await unwrapAnswer(sent(registry, request));
        const after = await everythingOf(registry, someone.patron);
        const again = sent(registry, request);
        if (name === toldOnce) await expectFailure('code-shown-once', again);
        else expect(await unwrapAnswer(again)).toEqual(first);
        expect(await everythingOf(registry, someone.patron)).toEqual(after);
      },
    );

    it.each(everyCommand)('$name is done once at the same moment', async ({ name, fields, sent }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(someone) };
      const answers = await Promise.all(Array.from({ length: 5 }, () => sent(registry, request)));
      const done = answers.filter(({ _tag }) => _tag === 'Right');
      expect(done).toHaveLength(name === toldOnce ? 1 : 5);
      expect(new Set(done.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it.each(onlyById)('$name is a repeat even with other fields', async ({ fields, changed, sent }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(someone) };
      await unwrapAnswer(sent(registry, request));
      const after = await everythingOf(registry, someone.patron);
      await unwrapAnswer(sent(registry, { ...request, ...changed }));
      const { patron } = await readyFor(registry);
      await unwrapAnswer(sent(registry, { ...request, patron }));
      expect(await everythingOf(registry, someone.patron)).toEqual(after);
      const reused = registry.leave({ commandId: request.commandId, patron });
      expect(await expectFailure('command-id-reused', reused)).toEqual({ command: request.commandId });
    });

    it.each(byDigest)('$name is an error with other fields,', async ({ fields, changed, sent }) => {
      const registry = await open();
      const someone = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(someone) };
      await unwrapAnswer(sent(registry, request));
      const after = await everythingOf(registry, someone.patron);
      const details = await expectFailure('command-id-reused', sent(registry, { ...request, ...changed }));
      expect(details).toEqual({ command: request.commandId });
      expect(await everythingOf(registry, someone.patron)).toEqual(after);
    });

    it('is an error under another verb', async () => {
      const { registry, patron } = await openAndRegister(open);
      const commandId = randomUUID();
      await unwrapAnswer(
        makeChange(registry, 'SetMailAddress', { commandId, actor: office, patron, mailAddress: null }),
      );
      await expectFailure('command-id-reused', registry.leave({ commandId, patron }));
      await expectFailure('command-id-reused', registry.addToCart({ ...sampleAddToCart(patron), commandId }));
    });

    it('is the same on another day and under another policy', async () => {
      const { registry, patron } = await openAndRegister(open);
      const declaring = { ...byOffice(), patron, location: 'WKN', on: '2021-04-02' };
      await unwrapAnswer(makeChange(registry, 'DeclareBranchRegistration', declaring));
      await unwrapAnswer(
        makeChange(registry, 'DeclareBranchRegistration', { ...declaring, on: '2021-04-03' }),
      );
      const line = sampleAddToCart(patron, { location: null, limit: 1 });
      await unwrapAnswer(registry.addToCart(line));
      const another = { usualLocations: ['WKN'], defaultLocation: 'WKN', limit: 2 };
      await unwrapAnswer(registry.addToCart({ ...line, ...another }));
      expect(await findPersonIn(registry, patron)).toMatchObject({
        registeredAt: [{ declaredOn: '2021-04-02' }],
      });
      expect(await unwrapAnswer(registry.findPseudonyms(patron))).toMatchObject({
        cart: [{ location: 'HQ' }],
      });
    });

    it('is decided again after a refusal', async () => {
      const { registry, patron } = await openAndRegister(open);
      const line = sampleAddToCart(patron, { limit: 1 });
      await unwrapAnswer(registry.addToCart(sampleAddToCart(patron, { title: 'T0' })));
      await expectFailure('cart-full', registry.addToCart(line));
      await unwrapAnswer(registry.removeFromCart({ commandId: randomUUID(), patron, titles: ['T0'] }));
      await unwrapAnswer(registry.addToCart(line));
    });

    it('is remembered for a week, and not longer', async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const { registry, patron } = await openAndRegister(open, {}, { clock });
      const another = (mailAddress: string | null) =>
        makeChange(registry, 'SetMailAddress', { ...byOffice(), patron, mailAddress });
      const line = sampleAddToCart(patron);
      await unwrapAnswer(registry.addToCart(line));
      pass({ days: 6, hours: 23 });
      await unwrapAnswer(another(null));
      await unwrapAnswer(registry.addToCart(line));
      pass({ hours: 1 });
      await unwrapAnswer(another('minori@example.jp'));
      await expectFailure('already-in-cart', registry.addToCart(line));
    });
  });

  describe.each(everyCommand)('$name', ({ fields, sent }) => {
    it('requires a UUID as the command id that shows no device', async () => {
      const registry = await open();
      const someone = await readyFor(registry);
      for (const commandId of [undefined, '', 'command-1', 7, v1()])
        expect(
          await expectFailure('invalid-input', sent(registry, { ...fields(someone), commandId })),
        ).toMatchObject({ path: 'commandId' });
    });

    it('refuses unknown fields', async () => {
      const registry = await open();
      const someone = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(someone), nickname: 'みのり' };
      expect(await expectFailure('invalid-input', sent(registry, request))).toMatchObject({
        path: 'nickname',
      });
    });
  });
};
