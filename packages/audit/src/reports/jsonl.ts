import { canonicalJson } from '@torioki/event-store/adapter';
import type { Writing } from './facts-told.js';
import type { AuditReport } from './report.js';

/** Renders a report as lines of JSON: its heading, and an object for each row. */
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
