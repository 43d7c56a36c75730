import type { Position } from '@torioki/event-store';
import type { NewsItem, ReadingInput } from '@torioki/event-store/adapter';

/** SQL with the parameters @upTo and @limit, and the values for its `?`s. */
export interface Selection {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** SQLite allows at most 500 selects in one compound select. */
const mostArms = 500;

const placeholders = (values: readonly string[]): string => values.map(() => '?').join(',');

/**
 * The condition for the further tags of an item. Without LIMIT 1, SQLite would plan each EXISTS as a join,
 * which takes a second for an item of 60 tags.
 */
const alsoTagged =
  'EXISTS (SELECT 1 FROM entry WHERE tag = ? AND type = first.type AND position = first.position LIMIT 1)';

const arm = (
  [tag = '', ...others]: readonly string[],
  types: readonly string[] | undefined,
  after: number,
): Selection => ({
  sql: [
    'SELECT position FROM entry AS first WHERE tag = ?',
    ...(types ? [`type IN (${placeholders(types)})`] : []),
    'position > ? AND position <= @upTo',
    ...others.map(() => alsoTagged),
  ].join(' AND '),
  values: [tag, ...(types ?? []), after, ...others],
});

/**
 * Selects the events of all types except some. SQLite first goes from type to type in the index, so the time
 * depends on the number of types, not on the number of events.
 */
const armExcept = (exceptTypes: readonly string[], after: number): Selection => ({
  sql: `SELECT one.position FROM (
      WITH RECURSIVE step (type) AS (
        SELECT min(type) FROM entry WHERE tag = ''
        UNION ALL
        SELECT (SELECT min(type) FROM entry WHERE tag = '' AND type > step.type) FROM step WHERE type IS NOT NULL
      )
      SELECT type FROM step WHERE type IS NOT NULL AND type NOT IN (${placeholders(exceptTypes)})
    ) AS other CROSS JOIN entry AS one
    WHERE one.tag = '' AND one.type = other.type AND one.position > ? AND one.position <= @upTo`,
  values: [...exceptTypes, after],
});

/**
 * The selects for one query item. A select for one type returns positions in order, so SQLite reads only the
 * rows of the page.
 */
const armsOf = (
  { types, tags = [], exceptTypes, after }: NewsItem,
  from: Position,
  until: Position,
): readonly Selection[] => {
  const start = Math.max(from, after?.position ?? 0);
  if (start >= until) return [];
  if (exceptTypes) return [armExcept(exceptTypes, start)];
  return tags.length > 0 ? [arm(tags, types, start)] : (types ?? []).map((type) => arm([], [type], start));
};

const listed = (positions: readonly Position[]): readonly Selection[] =>
  positions.length === 0
    ? []
    : [{ sql: 'SELECT value AS position FROM json_each(?)', values: [JSON.stringify(positions)] }];

const joined = (selects: readonly string[], by: string): string => {
  if (selects.length <= mostArms) return selects.join(by);
  const groups = Array.from({ length: Math.ceil(selects.length / mostArms) }, (_, index) =>
    selects.slice(index * mostArms, (index + 1) * mostArms),
  );
  return joined(
    groups.map((group) => `SELECT position FROM (${group.join(by)})`),
    by,
  );
};

/** The positions after `from` that a read has already found in memory. */
export interface Recent {
  readonly from: Position;
  readonly positions: readonly Position[];
}

/**
 * The condition and the order of a read; undefined if the read selects nothing. The index finds the events up
 * to `from`. `positions` lists the newer events.
 */
export const selectionOf = (
  { items, after, limit, backwards }: Pick<ReadingInput, 'items' | 'after' | 'limit' | 'backwards'>,
  { from, positions }: Recent,
): Selection | undefined => {
  const order = `ORDER BY position ${backwards ? 'DESC' : 'ASC'}`;
  const isLimited = limit < Number.MAX_SAFE_INTEGER;
  const inOrder = isLimited ? `${order} LIMIT @limit` : order;
  if (items === 'everything')
    return { sql: `position > ? AND position <= @upTo ${inOrder}`, values: [after] };
  const arms = [...items.flatMap((item) => armsOf(item, after, from)), ...listed(positions)];
  if (arms.length === 0) return undefined;
  const selects = joined(
    arms.map(({ sql }) => sql),
    isLimited ? ' UNION ' : ' UNION ALL ',
  );
  return {
    sql: `position IN (${selects}${isLimited ? ` ${inOrder}` : ''}) ${order}`,
    values: arms.flatMap(({ values }) => values),
  };
};
