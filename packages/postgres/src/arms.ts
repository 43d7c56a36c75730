import type { Position } from '@torioki/event-store';
import type { NewsItem } from '@torioki/event-store/adapter';
import { encodeText } from './encode-text.js';

/**
 * One search in the index: by one tag or none, by one type or any. `others` are the further tags that an
 * event must have.
 */
export interface Arm {
  readonly tag: string;
  readonly type: string | null;
  readonly others: readonly string[] | null;
  readonly after: Position;
}

const armsOfItem = ({ types, tags = [], after }: NewsItem, from: Position): readonly Arm[] => {
  const [tag = '', ...others] = new Set(tags.map(encodeText));
  const alike = {
    tag,
    others: others.length > 0 ? others : null,
    after: Math.max(from, after?.position ?? 0),
  };
  return types
    ? [...new Set(types)].map((type) => ({ ...alike, type: encodeText(type) }))
    : [{ ...alike, type: null }];
};

/** Query items after a position, in the form that `selectMatching` takes. */
export const armsOf = (items: readonly NewsItem[], after: Position): readonly Arm[] =>
  items.flatMap((item) => armsOfItem(item, after));

const isAfter = 'entry.position > arm.after AND entry.position <= $2';

/**
 * The condition for an event's further tags. It counts them, since the planner would turn a NOT EXISTS into a
 * join.
 */
const alsoTagged = (schema: string) => `(arm.others IS NULL OR cardinality(arm.others) = (
          SELECT count(*) FROM ${schema}.entry AS also
          WHERE also.tag = ANY (arm.others) AND also.type = entry.type AND also.position = entry.position))`;

/**
 * SQL for the entries of arms (JSON) up to a position ($2), in one order. Each arm gives at most `most`. It
 * reads an index in order and stops early, so a page of a long history takes no longer than one of a short
 * history.
 */
export const selectMatching = (schema: string, arms: string, { order = '', most = 'ALL' } = {}): string => `
      jsonb_to_recordset(${arms}::jsonb) AS arm (number integer, tag text, type text, others text[], after bigint)
      CROSS JOIN LATERAL (
        (SELECT entry.position FROM ${schema}.entry
          WHERE entry.tag = arm.tag AND entry.type = arm.type AND ${isAfter} AND ${alsoTagged(schema)}
          ORDER BY entry.position ${order} LIMIT ${most})
        UNION ALL
        (SELECT entry.position FROM ${schema}.entry
          WHERE arm.type IS NULL AND entry.tag = arm.tag AND ${isAfter} AND ${alsoTagged(schema)}
          ORDER BY entry.position ${order} LIMIT ${most})
      ) AS found`;
