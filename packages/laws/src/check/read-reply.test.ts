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

const showing = (is: string, lines: (line: object) => unknown): LendingSystem =>
  saying(({ show }) => ({
    show: async (question: Parameters<typeof show>[0]) => {
      const real = await show(question);
      return question.is === is && real !== 'unsupported' ? real.map(lines) : real;
    },
  }));

it.each([
  [
    'an unknown word',
    showing('reservations', (line) => ({ ...line, word: 'waiting' })),
    /the reservations of .*"word":"waiting".* cannot be read: word is "waiting"\. The form must be .*予約中 or 貸出可能/,
  ],
  [
    'a queue of texts',
    showing('queue', () => '佐藤'),
    /the queue of .* → "佐藤" cannot be read: it is "佐藤"\. The form must be \{"who":"佐藤"\}/,
  ],
  [
    'a day in another notation',
    saying(({ order }) => ({
      order: async (...given: Parameters<typeof order>) =>
        JSON.parse(JSON.stringify(await order(...given)).replace('2021-04-17', '17/04/2021')) as unknown,
    })),
    /picks up .*"on":"17\/04\/2021"\} cannot be read: facts\.on is "17\/04\/2021", not a day like 2021-04-03\. The form must be \{"copy":"BOOK1-1","is":"due","on":"2021-04-17"\}/,
  ],
])('reports %s together with the query', async (_, system, note) => {
  const report = await check(system, { orders: 200, rounds: 0, seed: 1 });
  expect(report.notes.join('\n')).toMatch(note);
  expect(report.passed).toBe(false);
});

it('shows the text and the number of errors instead of answers', async () => {
  const failing = saying(() => ({ order: () => Promise.reject(new Error('no such table: holds')) }));
  const report = await check(failing, { orders: 200, rounds: 0, seed: 1 });
  expect(report.notes).toContain('Errors instead of answers: no such table: holds (6).');
});
