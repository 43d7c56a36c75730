import { expect, it, onTestFinished, vi } from 'vitest';
import type { LibraryHealth, Part } from './watch-health.js';
import { watchHealth } from './watch-health.js';

const reports = (...sick: LibraryHealth['sick']) =>
  Promise.resolve({
    is: 'shown' as const,
    shown: { sick, history: null, views: null, people: null, jobs: [] },
  });

const well = () => Promise.resolve(true);

const watch = async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const [health, catalogue, disk] = [vi.fn(() => reports()), vi.fn(well), vi.fn(well)];
  const watched = await watchHealth({ library: { health }, looks: { catalogue, disk } });
  onTestFinished(watched.close);
  return { health, catalogue, disk, ...watched };
};

it('a part is sick while it is not well, throws, or does not answer', async () => {
  const { health, catalogue, disk, listSick } = await watch();
  expect(listSick()).toEqual([]);
  health.mockReturnValueOnce(reports('mails'));
  catalogue.mockReturnValueOnce(new Promise(() => undefined));
  disk.mockRejectedValueOnce(new Error('gone'));
  await vi.advanceTimersByTimeAsync(2_000 + 1_500);
  expect(listSick()).toEqual(['mails', 'catalogue', 'disk']);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(listSick()).toEqual([]);
});

it('the history is sick if the library does not say how it is, and is looked at again', async () => {
  const { health, listSick } = await watch();
  health.mockRejectedValueOnce(new Error('gone'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(listSick()).toEqual(['history']);
  health.mockReturnValueOnce(new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(2_000 + 3_000);
  expect(listSick()).toEqual(['history']);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(listSick()).toEqual([]);
});

it.each<[Part & LibraryHealth['sick'][number], boolean]>([
  ['history', false],
  ['people', false],
  ['views', false],
  ['mails', true],
  ['jobs', true],
  ['clock', true],
])('a server with the sick part %s is ready: %s', async (part, isReady) => {
  const watched = await watch();
  watched.health.mockReturnValueOnce(reports(part));
  await vi.advanceTimersByTimeAsync(2_000);
  expect([watched.listSick(), watched.isReady()]).toEqual([[part], isReady]);
});

it('a closing server says so, and looks no more', async () => {
  const { health, listSick, isReady, close } = await watch();
  close();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([listSick(), isReady()]).toEqual([['closing'], false]);
  expect(health).toHaveBeenCalledOnce();
});
