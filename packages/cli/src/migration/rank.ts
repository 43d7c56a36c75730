import type { Json, JsonObject } from '@torioki/event-store';
import type { OldRow } from './read-rows.js';

/** A rank in a file counts this many lines. No file within the limit of bytes has more lines. */
const linesPerRank = 100_000_000;

/** The largest rank in a file. With its line added, it is still a safe integer. */
export const mostRank = 10_000_000;

/**
 * The rank of a reservation among those of the same instant. The rank in the row decides, then the row's last
 * line. If the text is not a rank, returns the text, which decoding refuses later.
 */
export const computeRank = (row: OldRow): number | string => {
  const text = row.cell('rank') || '0';
  return /^\d+$/.test(text) && Number(text) <= mostRank ? Number(text) * linesPerRank + row.line : text;
};

export const removeLine = (rank: number): number => Math.floor(rank / linesPerRank);

/** The fields that identify a repeated row. The line is left out, since it may differ in a corrected file. */
export const pickComparableFields = (fields: JsonObject): JsonObject => {
  const rank: Json | undefined = fields['rank'];
  return typeof rank === 'number' ? { ...fields, rank: removeLine(rank) } : fields;
};
