import type { Cursor, StoreError } from '@torioki/event-store';
import { mostConflicts, parseStoredEvent, type SealedEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { toIndexSearches, selectMatching } from './index-searches.js';
import { tagsOf } from './entries.js';
import { eventColumns, eventOf, placeOfRow, decodeRows } from './event-row.js';
import type { Failure } from './failure.js';
import {
  headAndPlaces,
  sortParts,
  type PartRow,
  type StatementParts,
  type HistoryLocation,
} from './statement-parts.js';
import type { Prepared, Execute } from './statement.js';
import type { RequestedAppend } from './requested-append.js';

/** The facts for checking some appends, all from the same moment. */
export interface AppendFacts extends StatementParts {
  /** Events after the remembered cursor; undefined if the cursor is lost, or if more than `mostNews` follow. */
  readonly news: readonly SealedEvent[] | undefined;
  readonly recorded: (id: string) => SealedEvent | undefined;
  /** The positions of events that match the condition of an append and are after its cursor. */
  readonly conflicts: (wish: RequestedAppend) => readonly number[];
}

/** Reads the facts for checking some appends, and the events after the cursor `since`. */
export type ReadAppendFacts = (
  say: Execute,
  wishes: readonly RequestedAppend[],
  since: Cursor | undefined,
) => Promise<E.Either<Failure, AppendFacts>>;

/**
 * The largest number of new events that one query fetches. A process with more events to fetch forgets its
 * remembered events, and starts again at the head.
 */
export const mostNews = 500;

const end = Number.MAX_SAFE_INTEGER;

const refused = (cause: StoreError): Failure => ({ cause, outcome: 'refused' });

const numbered = (wishes: readonly RequestedAppend[]) =>
  wishes.flatMap(({ condition }, number) =>
    condition === undefined || condition.failIfEventsMatch === 'everything'
      ? []
      : toIndexSearches(condition.failIfEventsMatch, condition.after.position).map((search) => ({
          ...search,
          number,
        })),
  );

/**
 * SQL that selects the hashes at positions ($1), the matches of conditions ($3) up to a position ($2), the
 * events with given ids ($4), and the events after a position ($5). If these are more than `mostNews`, none
 * are selected.
 */
const looking = (schema: string): Prepared => ({
  name: 'look',
  text: `${headAndPlaces(schema)}
  UNION ALL
  SELECT DISTINCT search.number::text, found.position, NULL, NULL, NULL::bigint, NULL, NULL, NULL, NULL, NULL
  FROM ${selectMatching(schema, '$3')}
  UNION ALL
  SELECT 'recorded', ${eventColumns} FROM ${schema}.event WHERE id = ANY ($4::text[])
  UNION ALL
  (SELECT 'news', ${eventColumns} FROM ${schema}.event
  WHERE position > $5 AND (SELECT position - $5 FROM ${schema}.head) <= ${mostNews}
  ORDER BY event.position LIMIT ${mostNews})`,
});

const eventsFrom = decodeRows((row) => {
  const event = eventOf(row);
  parseStoredEvent(event);
  tagsOf(event);
  return event;
});

const firstOf = (after: number, upTo: number): readonly number[] =>
  Array.from({ length: Math.min(upTo - after, mostConflicts) }, (_, index) => after + 1 + index);

export const createReadAppendFacts = (whereabouts: HistoryLocation): ReadAppendFacts => {
  const sql = looking(whereabouts.schema);

  const seen = (
    rows: readonly PartRow[],
    wishes: readonly RequestedAppend[],
    since: Cursor | undefined,
  ): E.Either<StoreError, AppendFacts> =>
    E.chain((parts: StatementParts) => {
      const { head, of, hashAt } = parts;
      const later = of('news');
      const isThere = since && hashAt(since.position) === since.hash;
      const isWhole = isThere && since.position + later.length === head.position;
      const recorded = new Map(of('recorded').map((row) => [row.id, eventOf(row)]));
      return E.map((news: AppendFacts['news']): AppendFacts => ({
        ...parts,
        news,
        recorded: (id) => recorded.get(id),
        conflicts: (wish) =>
          wish.condition?.failIfEventsMatch === 'everything'
            ? firstOf(wish.condition.after.position, head.position)
            : of(String(wishes.indexOf(wish)))
                .map((row) => placeOfRow(row).position)
                .sort((one, other) => one - other),
      }))(isWhole ? eventsFrom(later) : E.right(undefined));
    })(sortParts(rows, whereabouts));

  return async (say, wishes, since) => {
    const places = [...wishes.map(({ condition }) => condition?.after), since];
    const rows = await say<PartRow>([
      sql,
      places.filter((place) => place !== undefined).map(({ position }) => position),
      end,
      JSON.stringify(numbered(wishes)),
      wishes.flatMap(({ events }) => events.map(({ id }) => id)),
      since?.position ?? end,
    ]);
    return E.isLeft(rows) ? rows : E.mapLeft(refused)(seen(rows.right, wishes, since));
  };
};
