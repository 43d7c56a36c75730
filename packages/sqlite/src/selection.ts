import type { Query, QueryItem } from '@torioki/event-store';

/** A condition on the positions of `event`, between the parameters @after and @upTo, with what stands for its `?`s. */
export interface Selection {
  readonly where: string;
  readonly values: readonly string[];
}

type Order = 'ASC' | 'DESC';

interface Arm {
  readonly sql: string;
  readonly values: readonly string[];
}

const range = 'position > @after AND position <= @upTo';

/** SQLite joins at most 500 selects in one compound. */
const mostArms = 500;

const placeholders = (values: readonly string[]): string => values.map(() => '?').join(',');

const ofType = (type: string): Arm => ({
  sql: `SELECT position FROM event WHERE type = ? AND ${range}`,
  values: [type],
});

/** LIMIT 1 keeps SQLite from planning each EXISTS as a join, which takes a second for an item of 60 tags. */
const alsoTagged =
  'EXISTS (SELECT 1 FROM tag WHERE tag = ? AND type = first.type AND position = first.position LIMIT 1)';

const ofTags = ([first = '', ...others]: readonly string[], types: readonly string[] | undefined): Arm => ({
  sql: [
    `SELECT position FROM tag AS first WHERE tag = ? AND ${range}`,
    ...(types ? [`type IN (${placeholders(types)})`] : []),
    ...others.map(() => alsoTagged),
  ].join(' AND '),
  values: [first, ...(types ?? []), ...others],
});

/** An item's selects, each of which an index yields in position order, so that a page of a long history reads a page. */
const armsOf = ({ types, tags = [] }: QueryItem): readonly Arm[] =>
  tags.length > 0 ? [ofTags(tags, types)] : (types ?? []).map(ofType);

const union = (selects: readonly string[]): string => {
  if (selects.length <= mostArms) return selects.join(' UNION ');
  const groups = Array.from({ length: Math.ceil(selects.length / mostArms) }, (_, index) =>
    selects.slice(index * mostArms, (index + 1) * mostArms),
  );
  return union(groups.map((group) => `SELECT position FROM (${group.join(' UNION ')})`));
};

/** A query in SQL. The first @limit positions in that order are enough. */
export const selectionOf = (query: Query, order: Order): Selection => {
  if (query === 'everything') return { where: range, values: [] };
  const arms = query.flatMap(armsOf);
  if (arms.length === 0) return { where: 'FALSE', values: [] };
  return {
    where: `position IN (${union(arms.map(({ sql }) => sql))} ORDER BY position ${order} LIMIT @limit)`,
    values: arms.flatMap(({ values }) => values),
  };
};
