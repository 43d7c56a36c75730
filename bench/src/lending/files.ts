import { orThrow } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { makePolicyPublished } from '@torioki/lending/samples';
import { openProjection } from '@torioki/projection';
import { readModels } from '@torioki/read-models';
import { openSqliteDocuments, openSqliteEventStore } from '@torioki/sqlite';
import { hokkaido, hokkaidoProfile, openLibrary } from 'torioki';
import { recordAll } from '../record-all.js';
import { librarySystem } from '../stores.js';
import { calendarsOfTenYears } from './calendars.js';
import { firstOf } from './histories.js';

/** The files of a library: its history, and the documents of its read models. */
export interface Files {
  readonly events: string;
  readonly views: string;
}

export const openFiles = async (files: Files) => {
  const { store: events } = orThrow(await openSqliteEventStore({ file: files.events, librarySystem }));
  const { documents } = orThrow(await openSqliteDocuments({ file: files.views, librarySystem }));
  const close = async () => {
    await documents.close();
    await events.close();
  };
  return { events, documents, close };
};

type Opened = Awaited<ReturnType<typeof openFiles>>;

/** Opens a projection with every read model, up to date with the history. */
export const openReadModels = async ({ events, documents }: Opened) =>
  orThrow(await openProjection({ store: events, codec: lendingEventCodec, models: readModels, documents }))
    .projection;

export const openLibraryOn = async ({ events, documents }: Opened) =>
  orThrow(
    await openLibrary({
      events,
      documents,
      policy: hokkaido,
      profile: hokkaidoProfile,
      clock: () => new Date('2021-04-20T10:00:00+09:00'),
    }),
  ).library;

const patience = 3_600_000;

/** The policy of the libraries that `recordLibrary` records. All pages of the portal exist under it. */
export const policy = { ...hokkaido, readingHistory: true };

const rules = [...calendarsOfTenYears, makePolicyPublished('2022-01-01', policy)];

/** Records the first events of a large library and its rules, and builds every read model. */
export const recordLibrary = async (opened: Opened, events: number): Promise<void> => {
  await recordAll(opened.events, lendingEventCodec, firstOf(events));
  await recordAll(opened.events, lendingEventCodec, rules);
  const projection = await openReadModels(opened);
  orThrow(await projection.waitUntilReached(events + rules.length, patience));
  await projection.close();
};
