import type { AuditResult, ExpectedEvents, Finding, UnauditedParts } from '@torioki/audit';
import {
  checks,
  checkWords,
  findSummary,
  renderEventSummary,
  renderFinding,
  renderRewritten,
  renderTotal,
  type AnswerRenderer,
  type Check,
  type EventSummary,
  type Stretch,
} from '@torioki/audit/words';
import type { Position } from '@torioki/event-store';
import { renderPeopleAudit, type PeopleAudit } from './audit-people.js';

export interface AuditRendering extends AuditResult {
  readonly expected: readonly ExpectedEvents[];
  readonly about: ReadonlyMap<Position, EventSummary>;
  /** The result for persons, if a registry was given. */
  readonly people?: PeopleAudit;
}

const words = {
  ja: {
    wrong: 'おかしな点',
    noPosition: '位置なし',
    known: '知られている出来事',
    missingExpected: '知られているはずだが、命令のない出来事がない',
    releases: '判断した版',
    noRelease: '版の記録なし',
    hostRules: '図書館独自の規則（監査では判断していない）',
    ofHostRule: (version: number, commands: number) => `第${version}版、命令${commands}件`,
    ofRelease: (commands: number, same: number, inherited: number) =>
      `命令${commands}件、同じ結果${same}件${inherited === 0 ? '' : `（うち引継ぎ${inherited}件）`}`,
    notes: '注意(誤りとは限らない)',
    happenedLater: '記録より後に起きたことになっている',
    recordedLate: '起きてから1日を超えて記録された',
    heldUp: '進んだ時計のために記録時刻が止まっている',
    totals: '場所・状態ごとの数',
    unaudited: '調べられなかったもの',
    rulesEnd: (position: string) => `${position}から先は調べていない：${position}が読めないため`,
    noTotals: (position: string) => `調べていない：${position}が読めないため`,
    ofCommands: (positions: string) =>
      `命令(${positions})：記録した出来事や判断に要る出来事が、すべては読めないため`,
  },
  en: {
    wrong: 'Findings',
    noPosition: 'no position',
    known: 'Known events',
    missingExpected: 'an event without a command was expected here, but there is none',
    releases: 'Decided by',
    noRelease: 'release not recorded',
    hostRules: "The library's own rules (the audit does not judge by them)",
    ofHostRule: (version: number, commands: number) => `version ${version}, ${commands} commands`,
    ofRelease: (commands: number, same: number, inherited: number) =>
      `${commands} commands, ${same} with the same result${inherited === 0 ? '' : `, ${inherited} of them inherited`}`,
    notes: 'Notes (not violations)',
    happenedLater: 'has a time after its recording',
    recordedLate: 'recorded more than a day after it happened',
    heldUp: 'recorded at the time of a clock that had run ahead',
    totals: 'Counts by place and state',
    unaudited: 'Not audited',
    rulesEnd: (position: string) => `not examined from ${position} on: ${position} cannot be read`,
    noTotals: (position: string) => `not examined: ${position} cannot be read`,
    ofCommands: (positions: string) =>
      `the commands at ${positions}: some of their events, or of the events that they depend on, cannot be read`,
  },
};

export const renderAudit = (found: AuditRendering, telling: AnswerRenderer): readonly string[] => {
  const { language } = telling;
  const { none, position, colon, comma } = telling.words;
  const said = words[language];
  const orNone = (lines: readonly string[]) => (lines.length === 0 ? [`  ${none}`] : lines);
  const stretch = ({ from, upTo }: Stretch) => (from === upTo ? position(from) : `${position(from)}–${upTo}`);

  const findingLines = (finding: Finding): readonly string[] => {
    const where = finding.position === null ? said.noPosition : position(finding.position);
    const about = findSummary(finding, found.about);
    const wrong = renderFinding(finding, telling, found.about);
    return [
      about ? `  ${where} ${renderEventSummary(about, telling)}` : `  ${where}`,
      ...(wrong === '' ? [] : [`    ${wrong}`]),
    ];
  };
  const by = (check: Check) => found.findings.filter((one) => one.check === check);
  /** The position of the unreadable event that ended a check early; otherwise null. */
  const endedAt = (check: Check): Position | null =>
    check === 'rules' || check === 'totals' ? found.unaudited.from : null;
  const ofCheck = (check: Check): readonly string[] => {
    const [lines, ended] = [by(check).flatMap(findingLines), endedAt(check)];
    return [
      `■ ${checkWords[check].name[language]}${colon}${checkWords[check].finds[language]}`,
      ...(ended === null
        ? orNone(lines)
        : [...lines, `  ${said[check === 'rules' ? 'rulesEnd' : 'noTotals'](position(ended))}`]),
      ...(check === 'book' && found.rewritten ? [`  ${renderRewritten(found.rewritten)[language]}`] : []),
    ];
  };
  const unauditedLines = ({ commands }: UnauditedParts): readonly string[] =>
    commands.length === 0
      ? []
      : [`■ ${said.unaudited}`, `  ${said.ofCommands(commands.map(stretch).join(comma))}`];
  const counts = checks
    .filter((check) => by(check).length > 0)
    .map((check) => `${checkWords[check].name[language]} ${by(check).length}`);
  return [
    `${said.wrong}${colon}${counts.join(comma) || none}`,
    ...checks.flatMap(ofCheck),
    `■ ${said.known}`,
    ...orNone(found.expected.map((one) => `  ${stretch(one)}${colon}${one.reason}`)),
    ...found.missingExpected.map((one) => `  ${stretch(one)}${colon}${said.missingExpected}`),
    `■ ${said.releases}`,
    ...orNone(
      found.releases.map(
        ({ decidedBy, commands, same, inherited }) =>
          `  ${decidedBy ?? said.noRelease}${colon}${said.ofRelease(commands, same, inherited)}`,
      ),
    ),
    ...(found.hostRules.length === 0 ? [] : [`■ ${said.hostRules}`]),
    ...found.hostRules.map(
      ({ code, version, commands }) => `  ${code}${colon}${said.ofHostRule(version, commands)}`,
    ),
    ...(found.totals.length === 0 ? [] : [`■ ${said.totals}`]),
    ...found.totals.map((total) => `  ${renderTotal(total, telling)}`),
    `■ ${said.notes}`,
    ...orNone(
      (['happenedLater', 'recordedLate', 'heldUp'] as const).flatMap((note) =>
        found.notes[note].map((one) => `  ${stretch(one)}${colon}${said[note]}`),
      ),
    ),
    ...unauditedLines(found.unaudited),
    ...(found.people ? renderPeopleAudit(found.people, telling) : []),
  ];
};
