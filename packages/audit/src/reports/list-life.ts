import type { LifeEntry } from '../explain/read-life.js';
import { selectContent } from '../explain/content-of.js';
import { sentences } from '../explain/sentences.js';
import type { RuleResult } from '../explain/explain-command.js';
import { createNumbering } from '../words/numbering.js';
import type { AnswerRenderer } from '../words/answer-renderer.js';
import { createColumn, type ReportCell, type ReportColumn, type ReportTable } from './report.js';

/** An event, or a rule of the decision that recorded it. */
type LifeRow = LifeEntry | RuleResult;

const isRule = (line: LifeRow): line is RuleResult => 'rule' in line;

/** The content of an event, or the facts that a rule used. */
const selectFacts = (line: LifeRow): object => {
  if (!isRule(line)) return selectContent(line.data);
  return line.is === 'not-asked' ? {} : line.facts;
};

/** Renders the text of a cell. An empty cell stays empty. */
const renderUnlessEmpty =
  (render: (said: string, telling: AnswerRenderer) => ReportCell): ReportColumn['render'] =>
  (cell, telling) =>
    cell === null ? null : render(`${cell}`, telling);

const renderTime = renderUnlessEmpty((said, { clock }) => clock(said));

const createColumns = (lines: readonly LifeRow[]): readonly ReportColumn[] => [
  createColumn('position', '位置', 'Position'),
  createColumn('happened', '起きた時刻', 'Happened', renderTime),
  createColumn('recorded', '記録された時刻', 'Recorded', renderTime),
  createColumn(
    'event',
    '出来事',
    'Event',
    renderUnlessEmpty((said, { words }) => words.event(said)),
  ),
  createColumn(
    'command',
    '命令',
    'Command',
    renderUnlessEmpty((said, { words }) => words.command(said)),
  ),
  createColumn(
    'role',
    '操作した人',
    'By',
    renderUnlessEmpty((said, { words }) => words.code(said)),
  ),
  createColumn('policy', '運用規則', 'Policy'),
  createColumn('rule', '確かめた規則', 'Rule', (cell, { language }, row) => {
    const line = lines[row];
    return line && isRule(line) ? `${line.rule.id} ${line.rule[language]}` : cell;
  }),
  createColumn(
    'answer',
    '答え',
    'Answer',
    renderUnlessEmpty((said, { language }) => sentences[language][said as RuleResult['is']]),
  ),
  createColumn('looked', '内容または比べたもの', 'Content, or compared values', (_, { facts }, row) => {
    const line = lines[row];
    return line ? facts(selectFacts(line)) : null;
  }),
];

/**
 * Returns a function that writes values as JSON, with null for staff codes. Without `withIds`, it writes
 * numbers for borrowers.
 */
const createJsonWriter = (withIds: boolean) => {
  const numberOf = createNumbering();
  return (value: object): string =>
    JSON.stringify(value, (key, one: unknown) => {
      if (key === 'staff') return null;
      return key === 'borrower' && !withIds && typeof one === 'string' ? numberOf(one) : one;
    });
};

/** Leaves out repeated rules: a rule may have the same facts for several lines of an order. */
const keepDistinctRules = (rules: readonly RuleResult[]): readonly RuleResult[] => [
  ...new Map(
    rules.map((rule) => [JSON.stringify([rule.rule.id, rule.is, selectFacts(rule)]), rule]),
  ).values(),
];

const listDecisionCells = ({ decision }: LifeEntry): readonly ReportCell[] => {
  if (decision === undefined) return [null, null, null];
  const { role = null } = (decision.command['actor'] ?? {}) as { readonly role?: string };
  return [decision.command.type, role, decision.policy?.label ?? null];
};

const listCells = (line: LifeRow): readonly ReportCell[] =>
  isRule(line)
    ? [null, null, null, null, null, null, line.rule.id, line.is]
    : [line.happenedAt, line.recordedAt, line.type, ...listDecisionCells(line), null, null];

/** Lists the life of an item: a row for each event, followed by rows for the rules of its decision. */
export const listLife = (life: readonly LifeEntry[], withIds: boolean): ReportTable => {
  const written = createJsonWriter(withIds);
  const linesOf = (entry: LifeEntry): readonly LifeRow[] => [
    entry,
    ...keepDistinctRules(entry.decision?.rules ?? []),
  ];
  return {
    kind: 'explain',
    columns: createColumns(life.flatMap(linesOf)),
    rows: life.flatMap((entry) =>
      linesOf(entry).map((line) => [entry.position, ...listCells(line), written(selectFacts(line))]),
    ),
  };
};
