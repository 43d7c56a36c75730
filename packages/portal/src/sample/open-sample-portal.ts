import type { Catalogue } from '@torioki/catalogue';
import { findLastCursor } from '@torioki/event-store';
import { compareTitles, openLibrary, type LibraryOptions, orThrow, type PatronRegistry } from 'torioki';
import type { PortalOptions } from '../portal-options.js';
import { openPortal } from '../portal.js';
import { records as sampleRecords } from './books.js';
import { playHistory, sampleClosedDays } from './history.js';
import { libraryDay } from './library-day.js';
import type { MovableClock } from './movable-clock.js';
import { samplePolicy } from './policy.js';
import { sampleProfile } from './profile.js';

/** The stores of the sample's history, views, people and sessions. */
export type SampleStores = Pick<LibraryOptions<PatronRegistry>, 'events' | 'people' | 'documents'> &
  Pick<PortalOptions, 'sessions'>;

interface Opening
  extends
    Pick<LibraryOptions<PatronRegistry>, 'mailer'>,
    Pick<
      PortalOptions,
      | 'words'
      | 'staffOf'
      | 'staff'
      | 'staffHasher'
      | 'visitClock'
      | 'proxies'
      | 'ending'
      | 'log'
      | 'onTrouble'
    > {
  readonly stores: SampleStores;
  readonly time: MovableClock;
  readonly catalogue: Catalogue;
  readonly records?: typeof sampleRecords;
  readonly profile?: typeof sampleProfile;
  readonly name?: string;
  /** Own words for the library. */
  readonly libraryWords?: LibraryOptions['words'];
  /** Called before some weeks are played. */
  readonly onPlay?: () => void;
}

/** Moves the clock to the last event. Returns whether the history has at most one event. */
const moveToLast = async (events: SampleStores['events'], time: MovableClock): Promise<boolean> => {
  const { position } = orThrow(await findLastCursor(events));
  const [last] = orThrow(await events.records({ after: Math.max(0, position - 1) }));
  if (last) time.moveTo(new Date(last.recordedAt));
  return position <= 1;
};

/**
 * Opens the sample's library and portal. The sample continues after the last event. If the history is almost
 * empty, it first plays some weeks.
 */
export const openSamplePortal = async ({
  stores: { sessions, ...stores },
  time,
  catalogue,
  records = sampleRecords,
  profile = sampleProfile,
  name = 'みほん道立図書館',
  mailer,
  libraryWords,
  onPlay,
  ...others
}: Opening) => {
  const isNew = await moveToLast(stores.events, time);
  const { clock } = time;
  orThrow(await catalogue.put(records));
  const opened = await openLibrary({
    ...stores,
    ...(mailer && { mailer }),
    policy: samplePolicy,
    profile,
    titles: catalogue.names,
    words: libraryWords,
    clock,
  });
  if (opened.is === 'failed') throw new Error(opened.error.message);
  const { library } = opened;
  const day = libraryDay(library, time, sampleClosedDays);
  if (isNew) {
    onPlay?.();
    await playHistory(library, day, time);
  }
  const { app } = orThrow(
    openPortal({
      ...others,
      library,
      catalogue,
      compareTitles: () => compareTitles({ events: stores.events, catalogue }),
      sessions,
      name,
      contact: profile,
      clock,
      sample: day,
    }),
  );
  return { library, day, app };
};
