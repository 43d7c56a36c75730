import type { LawReport, Report } from '../check/report.js';
import type { Language } from './language.js';
import { renderFailure } from './render-failure.js';

const endingOf = ({ ending }: LawReport): string => {
  if (ending.is === 'not checked') return `not checked: ${ending.for}`;
  return ending.is === 'not exercised' && ending.since.length > 0
    ? `not exercised: ${ending.since.join(', ')}`
    : ending.is;
};

const rowOf = (report: LawReport): string => {
  const { law, allowed, forbidden } = report;
  const counts =
    law.sides.length === 1
      ? [`met ${allowed + forbidden} times`]
      : [`${allowed} allowed`, `${forbidden} forbidden`];
  return `  ${law.id.padEnd(20)} ${endingOf(report).padEnd(14)} ${counts.join(', ')}`.trimEnd();
};

const ownReasonsOf = ({ ownReasons }: Report): readonly string[] => {
  const counted = Object.entries(ownReasons).map(([reason, times]) => `${reason} (${times})`);
  return counted.length === 0 ? [] : [`Refused for its own reasons: ${counted.join(', ')}.`];
};

/** The number of laws by status. The number of broken laws is shown even if it is 0. */
const endingsOf = ({ laws }: Report): string =>
  (['broken', 'known', 'not exercised', 'unsure', 'not checked'] as const)
    .map((is) => ({ is, count: laws.filter(({ ending }) => ending.is === is).length }))
    .flatMap(({ is, count }) => (count > 0 || is === 'broken' ? [`${count} ${is}`] : []))
    .join(', ');

const sumOf = (report: Report): string => {
  const held = report.laws.filter(({ ending }) => ending.is === 'holds').length;
  const share = Math.round(report.accepted * 100);
  return `${report.system}: ${held} of ${report.laws.length} laws hold, ${endingsOf(report)}; in ${report.orders} orders of ${report.runs} runs (${share} % accepted), seed ${report.seed}.`;
};

/** Renders a report: each broken law as a story, the table of laws, and the summary. */
export const renderReport = (report: Report, language: Language = 'en'): string =>
  [
    ...report.failures.flatMap((failure) => [renderFailure(failure, language), '']),
    ...report.laws.map(rowOf),
    '',
    ...ownReasonsOf(report),
    ...report.notes,
    sumOf(report),
  ].join('\n');
