import type { Position } from '@torioki/event-store';
import type { NewsItem } from '@torioki/event-store/adapter';
import { encodeText } from './encode-text.js';

/**
 * A search in the index. An empty `tag` matches all events, and a null `type` matches all types. `others` are
 * the further tags that an event must have. If `except` is a list, it matches all types that are not in it.
 */
export interface IndexSearch {
  readonly tag: string;
  readonly type: string | null;
  readonly others: readonly string[] | null;
  readonly except: readonly string[] | null;
  readonly after: Position;
}

const searchesOfItem = (
  { types, tags = [], exceptTypes, after }: NewsItem,
  from: Position,
): readonly IndexSearch[] => {
  const [tag = '', ...others] = new Set(tags.map(encodeText));
  const alike = {
    tag,
    others: others.length > 0 ? others : null,
    except: exceptTypes ? exceptTypes.map(encodeText) : null,
    after: Math.max(from, after?.position ?? 0),
  };
  return types
    ? [...new Set(types)].map((type) => ({ ...alike, type: encodeText(type) }))
    : [{ ...alike, type: null }];
};

/** Turns query items into searches for events after a position. */
export const toIndexSearches = (items: readonly NewsItem[], after: Position): readonly IndexSearch[] =>
  items.flatMap((item) => searchesOfItem(item, after));

const isAfter = 'entry.position > search.after AND entry.position <= $2';

/**
 * SQL that checks whether an event has all further tags. It counts the tags: a NOT EXISTS would become a
 * join.
 */
const alsoTagged = (schema: string) => `(search.others IS NULL OR cardinality(search.others) = (
          SELECT count(*) FROM ${schema}.entry AS also
          WHERE also.tag = ANY (search.others) AND also.type = entry.type AND also.position = entry.position))`;

/**
 * SQL that lists the types of a history except those of a search. PostgreSQL goes from type to type in the
 * index, so the time depends on the number of types, not on the number of events.
 */
const otherTypes = (schema: string): string => `
          WITH RECURSIVE step AS (
            SELECT min(type) AS type FROM ${schema}.entry WHERE tag = '' AND search."except" IS NOT NULL AND search.after = 0
            UNION ALL
            SELECT (SELECT min(type) FROM ${schema}.entry WHERE tag = '' AND type > step.type) FROM step WHERE type IS NOT NULL
          )
          SELECT type FROM step WHERE type <> ALL (search."except")`;

/**
 * SQL that finds the entries of searches (JSON) up to a position ($2), ordered by position. Each search finds
 * at most `most` entries. PostgreSQL reads the index in order and stops early, so a page of a long history
 * takes no longer than a page of a short one.
 */
export const selectMatching = (
  schema: string,
  searches: string,
  { order = '', most = 'ALL' } = {},
): string => `
      jsonb_to_recordset(${searches}::jsonb) AS search (number integer, tag text, type text, others text[], "except" text[], after bigint)
      CROSS JOIN LATERAL (
        (SELECT entry.position FROM ${schema}.entry
          WHERE entry.tag = search.tag AND entry.type = search.type AND ${isAfter} AND ${alsoTagged(schema)}
          ORDER BY entry.position ${order} LIMIT ${most})
        UNION ALL
        (SELECT entry.position FROM ${schema}.entry
          WHERE search.type IS NULL AND search."except" IS NULL AND entry.tag = search.tag AND ${isAfter} AND ${alsoTagged(schema)}
          ORDER BY entry.position ${order} LIMIT ${most})
        UNION ALL
        (SELECT event.position FROM ${schema}.event
          WHERE search."except" IS NOT NULL AND search.after > 0 AND event.type <> ALL (search."except")
            AND event.position > search.after AND event.position <= $2
          ORDER BY event.position ${order} LIMIT ${most})
        UNION ALL
        (SELECT entry.position FROM (${otherTypes(schema)}) AS other JOIN ${schema}.entry USING (type)
          WHERE search."except" IS NOT NULL AND search.after = 0 AND entry.tag = '' AND ${isAfter}
          ORDER BY entry.position ${order} LIMIT ${most})
      ) AS found`;
