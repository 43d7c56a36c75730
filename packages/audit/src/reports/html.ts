import { chart } from './chart.js';
import { factsTold, titleOf, type Writing } from './facts-told.js';
import { rowsTold, type AuditReport, type ReportCell } from './report.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

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

const cellTold = (cell: ReportCell): string =>
  typeof cell === 'number' ? `<td class="number">${cell}</td>` : `<td>${escaped(cell ?? '')}</td>`;

/** A report as a page: one file, without a script, to be read or printed. */
export const reportHtml = (report: AuditReport, writing: Writing): string => {
  const { telling } = writing;
  const { language } = telling;
  const title = escaped(titleOf(report, writing));
  const facts = factsTold(report, writing).map(
    ([name, text]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(text)}</td></tr>`,
  );
  const heads = report.columns.map((one) => `<th scope="col">${escaped(one.title[language])}</th>`);
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
    chart(report),
    '<table>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...rowsTold(report, telling).map((row) => `<tr>${row.map(cellTold).join('')}</tr>`),
    '</tbody>',
    '</table>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
