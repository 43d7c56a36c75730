import type { Json, JsonObject } from '@torioki/event-store';
import type { OldRow } from './read-rows.js';

/** The factor for the rank in a row. No file within the limit of bytes has more lines than this. */
const linesPerRank = 100_000_000;

/** The largest rank in a file. Combined with its line, it is still a safe integer. */
export const mostRank = 10_000_000;

/**
 * Combines the rank in a row with the row's last line, which decides between equal ranks. If the text is not
 * a rank, returns the text, which decoding refuses later.
 */
export const computeRank = (row: OldRow): number | string => {
  const text = row.cell('rank') || '0';
  return /^\d+$/.test(text) && Number(text) <= mostRank ? Number(text) * linesPerRank + row.line : text;
};

export const removeLine = (rank: number): number => Math.floor(rank / linesPerRank);

/** The fields to compare with a repeated row, without the line, which may differ in a corrected file. */
export const pickComparableFields = (fields: JsonObject): JsonObject => {
  const rank: Json | undefined = fields['rank'];
  return typeof rank === 'number' ? { ...fields, rank: removeLine(rank) } : fields;
};
