import { orThrow } from '@torioki/event-store';
import { expect, it } from 'vitest';
import { englishWords } from './testing/english-words.js';
import { openFixture } from './testing/fixture.js';
import { mailRun, reserveTitle, secureCopy } from './testing/journey.js';
import { inMemory } from './testing/stores.js';

it('the English words of the page are shown, and all other words stay the guide’s', async () => {
  const f = await openFixture('2021-04-03 10:00', inMemory, englishWords);
  const a = await f.registered();
  const copy = await f.shelved('T1');
  await reserveTitle(a, 'T1');
  const shownNow = async () => orThrow(await a.portal.reservations.now()).shown;
  expect(await shownNow()).toMatchObject([{ word: 'waiting' }]);
  await secureCopy(f, '2021-04-07 14:10', copy);
  await mailRun(f, '2021-04-07');
  expect(await shownNow()).toMatchObject([
    {
      word: 'ready',
      pickupFrom: 'from 8 Apr',
      pickupUntil: expect.stringMatching(/^until \d+ Apr$/) as string,
    },
  ]);
  const [mail] = f.server.arrived;
  expect(mail?.subject).toBe('Your books are ready');
  expect(mail?.text).toContain('These books are ready:\n\n道立図書館: 1 book from 8 Apr\n');
  const { refusal, notes } = orThrow(await f.library.texts()).shown;
  expect(refusal({ code: 'cart-full', limit: 50 })).toBe('Your cart has 50 titles. Remove one first.');
  expect(notes.done).toBe('以上で予約申込みは終了です。');
});
