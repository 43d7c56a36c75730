import { checks, type Check, type Finding } from '../audit/finding.js';
import { column, countColumn, type ReportCell, type ReportColumn, type ReportTable } from './report.js';

const check = column('check', '検査', 'Check');

const columns: readonly ReportColumn[] = [
  check,
  column('position', '位置', 'Position'),
  column('command', '命令', 'Command'),
  column('decidedBy', '決定した版', 'Decided by'),
  column('found', '結果', 'Found'),
];

const publicColumns: readonly ReportColumn[] = [check, countColumn('findings', '件数', 'Findings')];

/** What a finding is, in a word; `audit` itself tells all of it. */
const found = (finding: Finding): readonly ReportCell[] => {
  switch (finding.check) {
    case 'book':
      return [null, null, finding.is];
    case 'decided-again':
      return [finding.command, finding.decidedBy, finding.came.is];
    case 'overlooked':
      return [finding.command, null, `position ${finding.by}`];
    case 'explained':
    case 'rules':
    case 'totals':
      return [null, null, null];
  }
};

const countOf = (findings: readonly Finding[], of: Check): number =>
  findings.filter((one) => one.check === of).length;

/** What an audit found, a row each; for the public, only how often each check found something. */
export const findingsListed = (findings: readonly Finding[], isPublic: boolean): ReportTable => ({
  kind: 'audit',
  columns: isPublic ? publicColumns : columns,
  rows: isPublic
    ? checks.map((one) => [one, countOf(findings, one)])
    : findings.map((one) => [one.check, one.position, ...found(one)]),
});
