import type { Json, JsonObject } from '@torioki/event-store';
import type { OldRow } from './rows-in.js';

/** More lines than a file has within its limit of bytes. */
const linesPerRank = 100_000_000;

/** Ranks of a file that fit into a whole number, together with a line. */
export const mostRank = 10_000_000;

/**
 * The rank of a reservation among those of its instant: that of its row, and for equal ones the line on which the row
 * ends. A text that is no rank stays as it is, and is refused later.
 */
export const rankOf = (row: OldRow): number | string => {
  const text = row.cell('rank') || '0';
  return /^\d+$/.test(text) && Number(text) <= mostRank ? Number(text) * linesPerRank + row.line : text;
};

export const withoutLine = (rank: number): number => Math.floor(rank / linesPerRank);

/**
 * What identifies a row that is given again. The line is left out: it may stand elsewhere in a file that was corrected.
 */
export const comparable = (fields: JsonObject): JsonObject => {
  const rank: Json | undefined = fields['rank'];
  return typeof rank === 'number' ? { ...fields, rank: withoutLine(rank) } : fields;
};
