import type { LawReport, Report } from '../check/report.js';
import type { Language } from './language.js';
import { toldFailure } from './told-failure.js';

const endingOf = ({ ending }: LawReport): string =>
  ending.is === 'not checked' ? `not checked: ${ending.for}` : ending.is;

const rowOf = (report: LawReport): string => {
  const { law, allowed, forbidden } = report;
  const counts = law.sides.map((side) => `${side === 'allowed' ? allowed : forbidden} ${side}`);
  return `  ${law.id.padEnd(20)} ${endingOf(report).padEnd(14)} ${counts.join(', ')}`.trimEnd();
};

const sumOf = (report: Report): string => {
  const held = report.laws.filter(({ ending }) => ending.is === 'holds').length;
  const share = Math.round(report.accepted * 100);
  return `${report.system}: ${held} of ${report.laws.length} laws hold, in ${report.orders} orders of ${report.runs} runs (${share} % accepted), seed ${report.seed}.`;
};

/** What came of a check: each broken law as a story, the table of laws, and the sum. */
export const toldReport = (report: Report, language: Language = 'en'): string =>
  [
    ...report.failures.flatMap((failure) => [toldFailure(failure, language), '']),
    ...report.laws.map(rowOf),
    '',
    ...report.notes,
    sumOf(report),
  ].join('\n');
