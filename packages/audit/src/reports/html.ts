import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { renderHeading, findTitle, type ReportSettings } from './render-heading.js';
import { renderRows, type AuditReport, type ReportCell } from './report.js';

const [width, height, margin] = [720, 220, 40];

interface Point {
  readonly month: string;
  readonly sum: number;
}

/** The sums of a column by month. Cells that the report hides are left out. */
const sumByMonth = ({ data }: AuditReport, key: string): readonly Point[] => {
  const [month, column] = [data.columns.indexOf('month'), data.columns.indexOf(key)];
  const sums = new Map<string, number>();
  for (const row of data.rows) {
    const [at, count] = [String(row[month]), row[column]];
    sums.set(at, (sums.get(at) ?? 0) + (typeof count === 'number' ? count : 0));
  }
  return [...sums].map(([at, sum]) => ({ month: at, sum }));
};

/** Draws the loans by month as a line, in SVG; empty for a report without months. */
const renderChart = (report: AuditReport): string => {
  const key = ['lent', 'loans'].find((one) => report.data.columns.includes(one));
  if (key === undefined || !report.data.columns.includes('month')) return '';
  const points = sumByMonth(report, key);
  const x = scalePoint(
    points.map(({ month }) => month),
    [margin, width - margin],
  );
  const most = Math.max(1, ...points.map(({ sum }) => sum));
  const y = scaleLinear([0, most], [height - margin, margin / 2]).nice();
  const xOf = ({ month }: Point) => x(month) ?? 0;
  const path = line<Point>(xOf, ({ sum }) => y(sum)).digits(1)(points) ?? '';
  const two = (value: number) => value.toFixed(1);
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img">`,
    ...y
      .ticks(4)
      .map(
        (tick) =>
          `<path class="grid" d="M${margin},${two(y(tick))}H${width - margin}"/><text x="${margin - 6}" y="${two(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
      ),
    ...points.map(
      (point) =>
        `<text x="${two(xOf(point))}" y="${height - margin / 2}" text-anchor="middle">${point.month.slice(2)}</text><circle cx="${two(xOf(point))}" cy="${two(y(point.sum))}" r="3"/>`,
    ),
    `<path class="line" d="${path}"/>`,
    '</svg>',
  ].join('\n');
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

const style = `
body { font: 14px/1.5 sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; color: #111; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bbb; padding: 0.2em 0.5em; text-align: left; overflow-wrap: anywhere; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
svg { width: 100%; margin: 1em 0; font-size: 11px; }
.line { fill: none; stroke: #05507f; stroke-width: 2; }
.grid { stroke: #ddd; }
circle { fill: #05507f; }
@page { size: A4 landscape; margin: 15mm; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } }
`;

const renderCell = (cell: ReportCell): string =>
  typeof cell === 'number' ? `<td class="number">${cell}</td>` : `<td>${escapeHtml(cell ?? '')}</td>`;

/** Renders a report as a page for reading or printing: one file, without a script. */
export const renderReportHtml = (report: AuditReport, writing: ReportSettings): string => {
  const { telling } = writing;
  const { language } = telling;
  const title = escapeHtml(findTitle(report, writing));
  const facts = renderHeading(report, writing).map(
    ([name, text]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(text)}</td></tr>`,
  );
  const heads = report.columns.map((one) => `<th scope="col">${escapeHtml(one.title[language])}</th>`);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    '<table>',
    ...facts,
    '</table>',
    renderChart(report),
    '<table>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...renderRows(report, telling).map((row) => `<tr>${row.map(renderCell).join('')}</tr>`),
    '</tbody>',
    '</table>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
