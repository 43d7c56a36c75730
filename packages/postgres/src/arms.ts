import type { Query, QueryItem } from '@torioki/event-store';

/** What one index entry is looked up by: a type, a tag or both, and tags that the event must have besides. */
export interface Arm {
  readonly type: string | null;
  readonly tag: string | null;
  readonly others: readonly string[] | null;
}

/** How a type or tag is written in a table, whose text cannot hold U+0000: as in JSON, without the quotation marks. */
export const indexed = (text: string): string => JSON.stringify(text).slice(1, -1);

const armsOfItem = ({ types, tags = [] }: QueryItem): readonly Arm[] => {
  const [tag = null, ...others] = new Set(tags.map(indexed));
  const alike = { tag, others: others.length > 0 ? others : null };
  return types
    ? [...new Set(types)].map((type) => ({ type: indexed(type), ...alike }))
    : [{ type: null, ...alike }];
};

/** A query as the schema's functions take it; nothing stands for everything. */
export const armsOf = (query: Query): readonly Arm[] | null =>
  query === 'everything' ? null : query.flatMap(armsOfItem);
