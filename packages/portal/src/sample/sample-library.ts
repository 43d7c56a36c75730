import { lastPlace } from '@torioki/event-store';
import { openLibrary, type LibraryWithRegistry, type LibraryWithRegistryOptions } from 'torioki';
import { right } from './answers.js';
import { playHistory } from './history.js';
import type { MovableClock } from './movable-clock.js';
import { samplePolicy } from './policy.js';

interface Opening extends Pick<LibraryWithRegistryOptions, 'profile' | 'titles' | 'mailer'> {
  readonly stores: Pick<LibraryWithRegistryOptions, 'events' | 'people' | 'documents'>;
  readonly time: MovableClock;
  /** Is told that some weeks are going to be played. */
  readonly onPlay?: () => void;
}

/** The library of the sample. It goes on when its history ends; if that only begins, some weeks are played. */
export const sampleLibrary = async ({
  stores: { events, people, documents },
  time,
  onPlay,
  ...others
}: Opening): Promise<LibraryWithRegistry> => {
  const { position } = right(await lastPlace(events));
  const [last] = right(await events.records({ after: Math.max(0, position - 1) }));
  if (last) time.moveTo(new Date(last.recordedAt));
  const { clock } = time;
  const opened = await openLibrary({
    events,
    people,
    ...(documents && { documents }),
    ...others,
    policy: samplePolicy,
    clock,
  });
  if (opened.is === 'failed') throw new Error(opened.error.message);
  const { library } = opened;
  if (position > 1) return library;
  onPlay?.();
  await playHistory(library, time);
  return library;
};
