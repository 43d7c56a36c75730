import type { LifeEntry } from '../explain/read-life.js';
import { contentOf } from '../explain/content-of.js';
import { sentences } from '../explain/sentences.js';
import type { RuleTold } from '../explain/told-decision.js';
import { numbering } from '../words/numbering.js';
import type { Telling } from '../words/telling.js';
import { column, type ReportCell, type ReportColumn, type ReportTable } from './report.js';

/** An event, or a rule of the decision that recorded it. */
type Line = LifeEntry | RuleTold;

const isRule = (line: Line): line is RuleTold => 'rule' in line;

/** The content of an event, or the facts that a rule used. */
const looked = (line: Line): object => {
  if (!isRule(line)) return contentOf(line.data);
  return line.is === 'not-asked' ? {} : line.facts;
};

/** Renders the text of a cell, but keeps an empty cell. */
const unlessNone =
  (told: (said: string, telling: Telling) => ReportCell): ReportColumn['told'] =>
  (cell, telling) =>
    cell === null ? null : told(`${cell}`, telling);

const time = unlessNone((said, { clock }) => clock(said));

const columnsOf = (lines: readonly Line[]): readonly ReportColumn[] => [
  column('position', '位置', 'Position'),
  column('happened', '起きた時刻', 'Happened', time),
  column('recorded', '記録された時刻', 'Recorded', time),
  column(
    'event',
    '出来事',
    'Event',
    unlessNone((said, { words }) => words.event(said)),
  ),
  column(
    'command',
    '命令',
    'Command',
    unlessNone((said, { words }) => words.command(said)),
  ),
  column(
    'role',
    '操作した人',
    'By',
    unlessNone((said, { words }) => words.code(said)),
  ),
  column('policy', '運用規則', 'Policy'),
  column('rule', '確かめた規則', 'Rule', (cell, { language }, row) => {
    const line = lines[row];
    return line && isRule(line) ? `${line.rule.id} ${line.rule[language]}` : cell;
  }),
  column(
    'answer',
    '答え',
    'Answer',
    unlessNone((said, { language }) => sentences[language][said as RuleTold['is']]),
  ),
  column('looked', '内容または比べたもの', 'Content, or what was compared', (_, { facts }, row) => {
    const line = lines[row];
    return line ? facts(looked(line)) : null;
  }),
];

/** Writes values as JSON. Staff codes become null, and borrowers numbers unless `withIds` is set. */
const writing = (withIds: boolean) => {
  const numberOf = numbering();
  return (value: object): string =>
    JSON.stringify(value, (key, one: unknown) => {
      if (key === 'staff') return null;
      return key === 'borrower' && !withIds && typeof one === 'string' ? numberOf(one) : one;
    });
};

/** Keeps a rule only once if it has the same facts for several lines of an order. */
const once = (rules: readonly RuleTold[]): readonly RuleTold[] => [
  ...new Map(rules.map((told) => [JSON.stringify([told.rule.id, told.is, looked(told)]), told])).values(),
];

const decidedAs = ({ decision }: LifeEntry): readonly ReportCell[] => {
  if (decision === undefined) return [null, null, null];
  const { role = null } = (decision.command['actor'] ?? {}) as { readonly role?: string };
  return [decision.command.type, role, decision.policy?.label ?? null];
};

const cellsOf = (line: Line): readonly ReportCell[] =>
  isRule(line)
    ? [null, null, null, null, null, null, line.rule.id, line.is]
    : [line.happenedAt, line.recordedAt, line.type, ...decidedAs(line), null, null];

/** The life of an item: a row for each event, then rows for the rules of its decision. */
export const lifeListed = (life: readonly LifeEntry[], withIds: boolean): ReportTable => {
  const written = writing(withIds);
  const linesOf = (entry: LifeEntry): readonly Line[] => [entry, ...once(entry.decision?.rules ?? [])];
  return {
    kind: 'explain',
    columns: columnsOf(life.flatMap(linesOf)),
    rows: life.flatMap((entry) =>
      linesOf(entry).map((line) => [entry.position, ...cellsOf(line), written(looked(line))]),
    ),
  };
};
