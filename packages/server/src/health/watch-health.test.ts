import { expect, it, onTestFinished, vi } from 'vitest';
import { watchHealth } from './watch-health.js';

const well = () => Promise.resolve(true);
const looks = { history: well, people: well, views: well, catalogue: well };

const useFakeTimers = () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
};

it('a part is sick while it is not well, throws, or does not answer', async () => {
  useFakeTimers();
  const history = vi.fn(well);
  const people = vi.fn(well);
  const views = vi.fn(well);
  const { listSick, close } = await watchHealth({ ...looks, history, people, views });
  expect(listSick()).toEqual([]);
  history.mockResolvedValueOnce(false);
  people.mockRejectedValueOnce(new Error('gone'));
  views.mockReturnValueOnce(new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(2_000 + 1_500);
  expect(listSick()).toEqual(['history', 'people', 'views']);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(listSick()).toEqual([]);
  close();
});

it('a closing server says so, and looks no more', async () => {
  useFakeTimers();
  const history = vi.fn(well);
  const { listSick, close } = await watchHealth({ ...looks, history });
  close();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(listSick()).toEqual(['closing']);
  expect(history).toHaveBeenCalledOnce();
});
