import { canonicalJson } from '@torioki/event-store/adapter';
import type { ReportSettings } from './render-heading.js';
import type { AuditReport } from './report.js';

/** Renders a report as lines of JSON: its heading, and an object for each row. */
export const renderReportJsonl = (
  { data, dataHash }: AuditReport,
  { release }: Pick<ReportSettings, 'release'>,
): string => {
  const { rows, ...heading } = data;
  const objects = rows.map((row) =>
    Object.fromEntries(data.columns.map((key, index) => [key, row[index] ?? null])),
  );
  return [{ ...heading, dataHash, release }, ...objects].map((one) => `${canonicalJson(one)}\n`).join('');
};
