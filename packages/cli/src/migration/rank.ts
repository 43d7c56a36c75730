import type { Json, JsonObject } from '@torioki/event-store';
import type { OldRow } from './read-rows.js';

/** More lines than a file within the limit of bytes can have. */
const linesPerRank = 100_000_000;

/** The largest rank in a file: together with a line it still fits into a safe integer. */
export const mostRank = 10_000_000;

/**
 * The rank of a reservation among those of its instant: by the rank in its row, then by the last line of the
 * row. A text that is no rank is returned unchanged, and refused later.
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
