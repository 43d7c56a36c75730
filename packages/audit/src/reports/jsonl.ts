import { canonicalJson } from '@torioki/event-store/adapter';
import type { Writing } from './facts-told.js';
import type { AuditReport } from './report.js';

/** A report as lines of JSON: what it tells of, and an object for each row. */
export const reportJsonl = (
  { data, dataHash }: AuditReport,
  { release }: Pick<Writing, 'release'>,
): string => {
  const { rows, ...heading } = data;
  const objects = rows.map((row) =>
    Object.fromEntries(data.columns.map((key, index) => [key, row[index] ?? null])),
  );
  return [{ ...heading, dataHash, release }, ...objects].map((one) => `${canonicalJson(one)}\n`).join('');
};
