import type { Json, JsonObject } from '@torioki/event-store';
import type { OldRow } from './read-rows.js';

/** The factor for the rank in a row. No file within the limit of bytes has more lines than this. */
const linesPerRank = 100_000_000;

/** The largest rank in a file. Combined with its line, it is still a safe integer. */
export const mostRank = 10_000_000;

/**
 * Combines a row's rank with its last line, so that the line decides between equal ranks. Returns a text
 * without a rank unchanged; decoding refuses it later.
 */
export const computeRank = (row: OldRow): number | string => {
  const text = row.cell('rank') || '0';
  return /^\d+$/.test(text) && Number(text) <= mostRank ? Number(text) * linesPerRank + row.line : text;
};

export const removeLine = (rank: number): number => Math.floor(rank / linesPerRank);

/** The fields to compare with a repeated row. They lack the line, since it may differ in a corrected file. */
export const pickComparableFields = (fields: JsonObject): JsonObject => {
  const rank: Json | undefined = fields['rank'];
  return typeof rank === 'number' ? { ...fields, rank: removeLine(rank) } : fields;
};
