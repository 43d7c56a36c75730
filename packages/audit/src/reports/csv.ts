import { escapeControls } from '../words/escape-controls.js';
import { renderHeading, findTitle, type ReportSettings } from './render-heading.js';
import { renderRows, type AuditReport, type ReportCell } from './report.js';

/**
 * Matches a cell that a spreadsheet could read as a formula. Some programs ignore blanks before a formula.
 */
const formula = /^\s*[=+\-@＝＋－＠]/;

const renderCell = (cell: ReportCell): string => {
  if (typeof cell === 'number') return `${cell}`;
  const text = cell ?? '';
  const safe = escapeControls(formula.test(text) ? `'${text}` : text);
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const renderRow = (cells: readonly ReportCell[]): string => `${cells.map(renderCell).join(',')}\r\n`;

/** Renders a report as CSV: the heading, an empty line, the names of the columns, and the rows. */
export const renderReportCsv = (
  report: AuditReport,
  writing: ReportSettings & { readonly bom?: boolean },
): string =>
  [
    writing.bom ? '\uFEFF' : '',
    renderRow([findTitle(report, writing)]),
    ...renderHeading(report, writing).map(renderRow),
    '\r\n',
    renderRow(report.columns.map(({ title }) => title[writing.telling.language])),
    ...renderRows(report, writing.telling).map(renderRow),
  ].join('');
