import { escapeControls } from '../words/escape-controls.js';
import { factsTold, titleOf, type Writing } from './facts-told.js';
import { rowsTold, type AuditReport, type ReportCell } from './report.js';

/** A cell that a spreadsheet would take for a formula. Some programs ignore blanks at its beginning. */
const formula = /^\s*[=+\-@＝＋－＠]/;

const cellTold = (cell: ReportCell): string => {
  if (typeof cell === 'number') return `${cell}`;
  const text = cell ?? '';
  const safe = escapeControls(formula.test(text) ? `'${text}` : text);
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (cells: readonly ReportCell[]): string => `${cells.map(cellTold).join(',')}\r\n`;

/** Renders a report as CSV: the heading, an empty line, the names of the columns, and the rows. */
export const reportCsv = (report: AuditReport, writing: Writing & { readonly bom?: boolean }): string =>
  [
    writing.bom ? '\uFEFF' : '',
    line([titleOf(report, writing)]),
    ...factsTold(report, writing).map(line),
    '\r\n',
    line(report.columns.map(({ title }) => title[writing.telling.language])),
    ...rowsTold(report, writing.telling).map(line),
  ].join('');
