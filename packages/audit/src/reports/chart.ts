import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { AuditReport } from './report.js';

const [width, height, margin] = [720, 220, 40];

interface Point {
  readonly month: string;
  readonly sum: number;
}

/** The sum of a column by month, of the cells that are shown. */
const byMonth = ({ data }: AuditReport, key: string): readonly Point[] => {
  const [month, column] = [data.columns.indexOf('month'), data.columns.indexOf(key)];
  const sums = new Map<string, number>();
  for (const row of data.rows) {
    const [at, count] = [String(row[month]), row[column]];
    sums.set(at, (sums.get(at) ?? 0) + (typeof count === 'number' ? count : 0));
  }
  return [...sums].map(([at, sum]) => ({ month: at, sum }));
};

/** Loans by month as a line, in SVG; nothing for a report without months. */
export const chart = (report: AuditReport): string => {
  const key = ['lent', 'loans'].find((one) => report.data.columns.includes(one));
  if (key === undefined || !report.data.columns.includes('month')) return '';
  const points = byMonth(report, key);
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
