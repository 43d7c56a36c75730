import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import type { LendingSystem, Running } from '../system/lending-system.js';
import { check } from './check.js';

/** A naive system that gives some replies in another form. */
const saying = (change: (running: Running) => Partial<Record<keyof Running, unknown>>): LendingSystem => ({
  ...naive(),
  begin: async (world) => {
    const running = await naive().begin(world);
    return { ...running, ...change(running) } as Running;
  },
});

const shown = (of: string, lines: (line: object) => unknown): LendingSystem =>
  saying(({ show }) => ({
    show: async (question: Parameters<typeof show>[0]) => {
      const real = await show(question);
      return question.of === of && real !== 'unsupported' ? real.map(lines) : real;
    },
  }));

it.each([
  [
    'a word that is none of the two',
    shown('reservations', (line) => ({ ...line, word: 'waiting' })),
    /the reservations of .*"word":"waiting".* cannot be read: word is "waiting"\. Its form is .*予約中 or 貸出可能/,
  ],
  [
    'a queue of texts',
    shown('queue', () => '佐藤'),
    /who waits for .* → "佐藤" cannot be read: it is "佐藤"\. Its form is \{"who":"佐藤"\}/,
  ],
  [
    'a day that is written in another way',
    saying(({ order }) => ({
      order: async (...given: Parameters<typeof order>) =>
        JSON.parse(JSON.stringify(await order(...given)).replace('2021-04-17', '17/04/2021')) as unknown,
    })),
    /picks up .*"on":"17\/04\/2021"\} cannot be read: facts\.on is "17\/04\/2021", no day such as 2021-04-03\. Its form is \{"copy":"BOOK1-1","is":"due","on":"2021-04-17"\}/,
  ],
])('%s is a fault that is told with what was asked', async (_, system, told) => {
  const report = await check(system, { orders: 200, rounds: 0, seed: 1 });
  expect(report.notes.join('\n')).toMatch(told);
  expect(report.passed).toBe(false);
});

it('an error in place of an answer is told by its text, and counted', async () => {
  const failing = saying(() => ({ order: () => Promise.reject(new Error('no such table: holds')) }));
  const report = await check(failing, { orders: 200, rounds: 0, seed: 1 });
  expect(report.notes).toContain('No answer, but an error: no such table: holds (6).');
});
