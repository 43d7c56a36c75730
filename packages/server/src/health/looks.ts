import { findLastCursor, orThrow, type Position } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Library, PatronRegistry } from 'torioki';
import type { Stores } from '../running/open-stores.js';
import type { Look } from './watch-health.js';

/** Views that are behind the history for longer than this are sick, in milliseconds. */
const mostBehindMs = 10_000;

/**
 * Looks whether the views follow the history. They are sick if a read model is missing, or has not reached
 * within ten seconds a position that the history had.
 */
const lookAtViews = (views: Library<PatronRegistry>['views'], now: () => number): Look => {
  let waiting: { readonly position: Position; readonly since: number } | null = null;
  return async () => {
    const { head, models } = orThrow(await views.health()).shown;
    if (models.some(({ serving }) => !serving)) return false;
    const reached = Math.min(...models.map(({ serving }) => serving?.checkpoint ?? 0));
    if (waiting && reached >= waiting.position) waiting = null;
    if (!waiting && reached < head) waiting = { position: head, since: now() };
    return !waiting || now() - waiting.since <= mostBehindMs;
  };
};

/** The looks at all parts of a library. */
export const looksAt = ({ events, people, catalogue }: Stores, library: Library<PatronRegistry>) => ({
  history: async () => E.isRight(await findLastCursor(events)),
  people: async () => E.isRight(await people.find(['00000000-0000-4000-8000-000000000000'])),
  views: lookAtViews(library.views, () => performance.now()),
  catalogue: async () => E.isRight(await catalogue.titles([''])),
});
