import { unwrapAnswer } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { town, townProfile, type LocalDate } from '@torioki/lending';
import { lendingWords } from '@torioki/lending/labels';
import { registryErrorText } from '../labels.js';
import { makeChange } from './changes.js';
import { everyCommand } from './every-command.js';
import { readyFor } from './ready-for.js';
import type { Opener } from './opener.js';
import { settableClock } from './settable-clock.js';
import { byOffice, byThemselves, password, openAndRegister, sampleApplication } from './someone.js';

const marker = 'ZZ7Q';

const speaker = {
  profile: townProfile,
  policy: town,
  locations: new Map(),
  today: '2021-04-06' as LocalDate,
  words: lendingWords,
};

/** An application with values that the test can recognize wherever they appear. */
const markedApplication = () =>
  sampleApplication({
    name: `${marker} みのり`,
    address: `江別市${marker}町`,
    phone: '011-999-7777',
    mailAddress: `${marker}@example.jp`,
    card: `${marker}-${randomUUID().slice(0, 8)}`,
  });

const traces = new RegExp(`${marker}|999-?7777|${password}`);

export const noPersonalDataTests = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('personal data', () => {
    it.each(everyCommand)('is not in the facts for the history after $name', async ({ fields, sent }) => {
      const registry = await open({ clock: settableClock('2021-04-02T01:00:00.000Z').clock });
      const someone = await readyFor(registry);
      await unwrapAnswer(sent(registry, { commandId: randomUUID(), ...fields(someone) }));
      const { card } = someone;
      const withIds = JSON.stringify(await unwrapAnswer(registry.listPending()));
      const pending = withIds.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
      expect(pending).not.toMatch(new RegExp(`${card}|C-\\d|みのり|市|386|0162|@|${password}`));
    });

    it('is not in an error', async () => {
      const { registry, patron, card } = await openAndRegister(open, markedApplication());
      const failing = [
        makeChange(registry, 'RegisterPatron', { ...markedApplication(), card }),
        makeChange(registry, 'RegisterPatron', {
          ...markedApplication(),
          mailAddress: `${marker}@${marker}`,
        }),
        makeChange(registry, 'RegisterPatron', { ...markedApplication(), evidence: marker as never }),
        makeChange(registry, 'ChangePhone', {
          ...byOffice(),
          patron,
          oldPhone: '011-999-7770',
          phone: '011-999-7777',
        }),
        makeChange(registry, 'SetPassword', { ...byThemselves(), card, code: marker, password }),
        makeChange(registry, 'SetPassword', { ...byThemselves(), card, code: marker, password: marker }),
        registry.logIn({ card, password }),
        registry.findByCard(`${marker} 0`),
        registry.findPseudonyms(marker),
        registry.search({ text: marker.repeat(51), most: 51 }),
        registry.setReading({ commandId: randomUUID(), patron, reading: marker }),
      ] as const;
      for (const answer of await Promise.all(failing)) {
        if (answer._tag === 'Right') throw new Error('the call did not fail');
        if (!(answer.left instanceof Error)) {
          expect(JSON.stringify(answer.left)).not.toMatch(traces);
          continue;
        }
        const { message, stack, details, advice } = answer.left;
        expect(JSON.stringify([message, stack, details, advice])).not.toMatch(traces);
        expect(registryErrorText(answer.left, speaker)).not.toMatch(traces);
      }
    });
  });
};
