import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { scryptHasher } from '../passwords/scrypt-hasher.js';
import type { PasswordHasher } from '../passwords/password-hasher.js';
import type { PatronRegistry } from '../patron-registry.js';
import { expectRefusal } from './refused-with.js';
import { makeChange, listPendingTypes } from './changes.js';
import { quickHasher, type Opener } from './opener.js';
import { settableClock } from './settable-clock.js';
import {
  byOffice,
  byThemselves,
  password,
  openAndRegister,
  registerIn,
  newCardNumber,
  registerWithPassword,
} from './someone.js';

const issuing = (registry: PatronRegistry, patron: string, hours = 24) =>
  registry.issueCode({ commandId: randomUUID(), patron, hours });

const setting = (registry: PatronRegistry, card: string, code: string, chosen = password) =>
  makeChange(registry, 'SetPassword', { ...byThemselves(), card, code, password: chosen });

const clearing = (registry: PatronRegistry, patron: string) =>
  makeChange(registry, 'ClearPassword', { ...byOffice(), patron, identityCheck: 'particulars-told' });

const counting = (hasher: PasswordHasher) => {
  const counted = { verified: 0, hashed: 0 };
  const counter: PasswordHasher = {
    ...hasher,
    hash: (...given) => {
      counted.hashed += 1;
      return hasher.hash(...given);
    },
    verify: (...given) => {
      counted.verified += 1;
      return hasher.verify(...given);
    },
  };
  return { hasher: counter, counted };
};

export const passwords = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('a password', () => {
    it('cannot be cleared if it is missing', async () => {
      const { registry, patron } = await openAndRegister(open);
      await expectRefusal('password-not-set', clearing(registry, patron));
    });

    it('S2: is missing at first, set with a code, cleared by staff, and set again', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      await expectFailure('password-not-set', registry.logIn({ card, password }));
      await unwrapAnswer(setting(registry, card, await unwrapAnswer(issuing(registry, patron))));
      expect(await unwrapAnswer(registry.logIn({ card, password }))).toBe(patron);
      await unwrapAnswer(clearing(registry, patron));
      await expectFailure('password-not-set', registry.logIn({ card, password }));
      await unwrapAnswer(
        setting(registry, card, await unwrapAnswer(issuing(registry, patron)), 'もっと長い言葉'.repeat(2)),
      );
      await expectFailure('bad-credentials', registry.logIn({ card, password }));
      expect(await unwrapAnswer(registry.logIn({ card, password: 'もっと長い言葉'.repeat(2) }))).toBe(patron);
    });

    it('is the same in full width and half width', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      await unwrapAnswer(
        setting(registry, card, await unwrapAnswer(issuing(registry, patron)), 'ＡＢＣ１２３ｄｅｆ猫'),
      );
      expect(await unwrapAnswer(registry.logIn({ card: ` ${card}`, password: 'ABC123def猫' }))).toBe(patron);
    });

    it('does not work with a replaced card', async () => {
      const registry = await open();
      const { patron, card: lost } = await registerWithPassword(registry);
      const card = newCardNumber();
      await unwrapAnswer(
        makeChange(registry, 'IssueCard', { ...byOffice(), patron, card, on: '2021-05-01' }),
      );
      await expectFailure('bad-credentials', registry.logIn({ card: lost, password }));
      expect(await unwrapAnswer(registry.logIn({ card, password }))).toBe(patron);
    });

    it('can have 64 characters and more, up to a limit', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      const code = await unwrapAnswer(issuing(registry, patron));
      expect(
        await expectFailure('password-too-short', setting(registry, card, code, 'あいうえおかき')),
      ).toEqual({
        least: 8,
      });
      expect(
        await expectFailure('password-too-long', setting(registry, card, code, '猫犬'.repeat(65))),
      ).toEqual({
        most: 128,
      });
      for (const common of ['Password1', '11111111', 'qwertyuiop', card.toLowerCase()])
        await expectFailure('password-too-common', setting(registry, card, code, common));
      await unwrapAnswer(setting(registry, card, code, '猫犬'.repeat(64)));
    });

    it('is hashed again at login if the present hasher is stronger', async () => {
      const clock = () => new Date();
      let hasher = quickHasher;
      const registry = await open({
        clock,
        hasher: {
          hash: (...given) => hasher.hash(...given),
          verify: (...given) => hasher.verify(...given),
          isOutdated: (phc) => hasher.isOutdated(phc),
          decoy: hasher.decoy,
        },
      });
      const { patron, card } = await registerWithPassword(registry);
      const stronger = counting(scryptHasher({ ln: 2 }));
      hasher = stronger.hasher;
      await expectFailure('bad-credentials', registry.logIn({ card, password: 'not the password' }));
      expect(stronger.counted.hashed).toBe(0);
      for (let visit = 1; visit <= 3; visit += 1)
        expect(await unwrapAnswer(registry.logIn({ card, password }))).toBe(patron);
      expect(stronger.counted.hashed).toBe(1);
    });

    it('is compared exactly once at each login', async () => {
      const { hasher, counted } = counting(quickHasher);
      const registry = await open({ hasher });
      const withPassword = await registerWithPassword(registry);
      const without = await registerIn(registry);
      for (const card of [withPassword.card, without.card, newCardNumber(), '\u0000', '']) {
        const { verified } = counted;
        await registry.logIn({ card, password: 'not the password' });
        expect(counted.verified - verified).toBe(1);
      }
    });
  });

  describe('a code', () => {
    it('is easy to read, and accepted in any spelling', async () => {
      const registry = await open({
        random: (bytes) => new Uint8Array(bytes).map((_, at) => at * 37 + bytes),
      });
      const { patron, card } = await registerIn(registry);
      const code = await unwrapAnswer(issuing(registry, patron));
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      const typed = code.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'ｌ');
      await unwrapAnswer(setting(registry, card, typed));
    });

    it('can be used once', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      const code = await unwrapAnswer(issuing(registry, patron));
      await unwrapAnswer(setting(registry, card, code));
      await expectFailure('bad-code', setting(registry, card, code));
    });

    it('is valid only for its patron, and only as the last issued code', async () => {
      const registry = await open();
      const [one, other] = [await registerIn(registry), await registerIn(registry)];
      const code = await unwrapAnswer(issuing(registry, one.patron));
      await unwrapAnswer(issuing(registry, other.patron));
      await expectFailure('bad-code', setting(registry, other.card, code));
      await expectFailure('bad-code', setting(registry, newCardNumber(), code));
      const last = await unwrapAnswer(issuing(registry, one.patron));
      await expectFailure('bad-code', setting(registry, one.card, code));
      await unwrapAnswer(setting(registry, one.card, last));
    });

    it('expires', async () => {
      const { clock, pass } = settableClock('2021-04-02T00:00:00.000Z');
      const { registry, patron, card } = await openAndRegister(open, {}, { clock });
      const code = await unwrapAnswer(issuing(registry, patron, 2));
      pass({ hours: 2 });
      await expectFailure('bad-code', setting(registry, card, code));
    });

    it('is cleared even if there is no password', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      const code = await unwrapAnswer(issuing(registry, patron));
      await unwrapAnswer(clearing(registry, patron));
      await expectFailure('bad-code', setting(registry, card, code));
      expect((await listPendingTypes(registry)).at(-1)).toBe('PasswordCleared');
    });

    it('stays valid after nine wrong attempts, not after ten, even at the same moment', async () => {
      const registry = await open();
      const [one, other] = [await registerIn(registry), await registerIn(registry)];
      for (const [{ patron, card }, wrong] of [
        [one, 9],
        [other, 10],
      ] as const) {
        const code = await unwrapAnswer(issuing(registry, patron));
        await Promise.all(
          Array.from({ length: wrong }, () => expectFailure('bad-code', setting(registry, card, '0000'))),
        );
        const last = setting(registry, card, code);
        await (wrong < 10 ? unwrapAnswer(last) : expectFailure('bad-code', last));
      }
    });

    it('is shown once', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      const order = { commandId: randomUUID(), patron, hours: 24 };
      const code = await unwrapAnswer(registry.issueCode(order));
      await expectFailure('code-shown-once', registry.issueCode(order));
      await unwrapAnswer(setting(registry, card, code));
    });
  });
};
