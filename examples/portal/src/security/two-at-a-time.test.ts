import { expect, it } from 'vitest';
import { twoAtATime } from './two-at-a-time.js';

it('two are done at once, eight wait, and the eleventh is told to come back', async () => {
  const inTurn = twoAtATime();
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return 'done';
  };
  const asked = Array.from({ length: 10 }, () => inTurn(work));
  expect(await inTurn(work)).toBe('busy');
  while (ends.length < 10) {
    ends.at(-1)?.();
    ends.at(-2)?.();
    await Promise.resolve();
  }
  ends.forEach((end) => end());
  expect(await Promise.all(asked)).toEqual(Array(10).fill('done'));
  expect(most).toBe(2);
  expect(await inTurn(() => Promise.resolve('again'))).toBe('again');
});

it('who fails leaves room for the next', async () => {
  const inTurn = twoAtATime();
  for (let time = 0; time < 5; time += 1)
    await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await inTurn(() => Promise.resolve('again'))).toBe('again');
});
