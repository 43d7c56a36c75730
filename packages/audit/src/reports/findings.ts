import type { Position } from '@torioki/event-store';
import { aboutOne, type About } from '../audit/about.js';
import type { Audited } from '../audit/audit.js';
import { checks, type Check, type Finding } from '../audit/finding.js';
import { aboutTold, checkWords, findingTold } from '../audit/told.js';
import type { Telling } from '../words/telling.js';
import { column, countColumn, type ReportCell, type ReportColumn, type ReportTable } from './report.js';

const check = column(
  'check',
  '検査',
  'Check',
  (cell, { language }) => checkWords[cell as Check].name[language],
);

const publicColumns: readonly ReportColumn[] = [check, countColumn('findings', '件数', 'Findings')];

/** The data of a finding, as codes. The rendered report has a sentence instead. */
const found = (finding: Finding): readonly ReportCell[] => {
  switch (finding.check) {
    case 'book':
      return [null, null, finding.is];
    case 'decided-again':
      return [finding.command, finding.decidedBy, finding.came.is];
    case 'overlooked':
      return [finding.command, null, `position ${finding.by}`];
    case 'explained':
      return [null, null, `positions ${finding.from}–${finding.upTo}`];
    case 'rules':
      return [null, null, finding.law];
    case 'totals':
      return [null, null, `${finding.place} ${finding.situation}`];
  }
};

const sentence = (finding: Finding, about: ReadonlyMap<Position, About>, telling: Telling): string => {
  const of = aboutOne(finding, about);
  return [of ? aboutTold(of, telling) : '', findingTold(finding, telling, about)]
    .filter((part) => part !== '')
    .join(telling.words.colon);
};

const columnsOf = (
  findings: readonly Finding[],
  about: ReadonlyMap<Position, About>,
): readonly ReportColumn[] => [
  check,
  column('position', '位置', 'Position'),
  column('command', '命令', 'Command', (cell, { words }) =>
    cell === null ? null : words.command(String(cell)),
  ),
  column('decidedBy', '決定した版', 'Decided by'),
  column('found', '結果', 'Found', (cell, telling, row) => {
    const finding = findings[row];
    return finding ? sentence(finding, about, telling) : cell;
  }),
];

const countOf = (findings: readonly Finding[], of: Check): number =>
  findings.filter((one) => one.check === of).length;

/** Lists the findings of an audit. A public report has only the number of findings of each check. */
export const findingsListed = (
  { findings }: Pick<Audited, 'findings'>,
  about: ReadonlyMap<Position, About>,
  isPublic: boolean,
): ReportTable => ({
  kind: 'audit',
  columns: isPublic ? publicColumns : columnsOf(findings, about),
  isWrong: findings.length > 0,
  rows: isPublic
    ? checks.map((one) => [one, countOf(findings, one)])
    : findings.map((one) => [one.check, one.position, ...found(one)]),
});
