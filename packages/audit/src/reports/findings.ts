import type { Position } from '@torioki/event-store';
import { findSummary, type EventSummary } from '../audit/summarize-findings.js';
import type { AuditResult } from '../audit/audit.js';
import { checks, type Check, type Finding } from '../audit/finding.js';
import { renderEventSummary, checkWords, renderFinding } from '../audit/render-finding.js';
import type { AnswerRenderer } from '../words/answer-renderer.js';
import {
  createColumn,
  createCountColumn,
  type ReportCell,
  type ReportColumn,
  type ReportTable,
} from './report.js';

const check = createColumn(
  'check',
  '検査',
  'Check',
  (cell, { language }) => checkWords[cell as Check].name[language],
);

const publicColumns: readonly ReportColumn[] = [check, createCountColumn('findings', '件数', 'Findings')];

/** The data of a finding, as codes. A rendered report has a sentence instead of the codes. */
const found = (finding: Finding): readonly ReportCell[] => {
  switch (finding.check) {
    case 'book':
      return [null, null, finding.is];
    case 'decided-again':
      return [finding.command, finding.decidedBy, finding.outcome.is];
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

const renderSentence = (
  finding: Finding,
  about: ReadonlyMap<Position, EventSummary>,
  telling: AnswerRenderer,
): string => {
  const of = findSummary(finding, about);
  return [of ? renderEventSummary(of, telling) : '', renderFinding(finding, telling, about)]
    .filter((part) => part !== '')
    .join(telling.words.colon);
};

const createColumns = (
  findings: readonly Finding[],
  about: ReadonlyMap<Position, EventSummary>,
): readonly ReportColumn[] => [
  check,
  createColumn('position', '位置', 'Position'),
  createColumn('command', '命令', 'Command', (cell, { words }) =>
    cell === null ? null : words.command(String(cell)),
  ),
  createColumn('decidedBy', '決定した版', 'Decided by'),
  createColumn('found', '結果', 'Found', (cell, telling, row) => {
    const finding = findings[row];
    return finding ? renderSentence(finding, about, telling) : cell;
  }),
];

const countFindings = (findings: readonly Finding[], of: Check): number =>
  findings.filter((one) => one.check === of).length;

/** Lists the findings of an audit. A public report has only the number of findings of each check. */
export const listFindings = (
  { findings }: Pick<AuditResult, 'findings'>,
  about: ReadonlyMap<Position, EventSummary>,
  isPublic: boolean,
): ReportTable => ({
  kind: 'audit',
  columns: isPublic ? publicColumns : createColumns(findings, about),
  isWrong: findings.length > 0,
  rows: isPublic
    ? checks.map((one) => [one, countFindings(findings, one)])
    : findings.map((one) => [one.check, one.position, ...found(one)]),
});
