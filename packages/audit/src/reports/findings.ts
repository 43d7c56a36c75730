import { checks, type Check, type Finding } from '../audit/finding.js';
import type { ReportCell, ReportColumn, ReportTable } from './report.js';

const check: ReportColumn = { key: 'check', title: { ja: '検査', en: 'Check' } };

const columns: readonly ReportColumn[] = [
  check,
  { key: 'position', title: { ja: '位置', en: 'Position' } },
  { key: 'command', title: { ja: '命令', en: 'Command' } },
  { key: 'decidedBy', title: { ja: '決定した版', en: 'Decided by' } },
  { key: 'found', title: { ja: '結果', en: 'Found' } },
];

const publicColumns: readonly ReportColumn[] = [
  check,
  { key: 'findings', title: { ja: '件数', en: 'Findings' }, isCount: true },
];

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
