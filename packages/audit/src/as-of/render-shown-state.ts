import type { Json, JsonObject } from '@torioki/event-store';
import { views } from '@torioki/read-models';
import type { AnswerRenderer } from '../words/answer-renderer.js';
import { isViewName } from './views.js';
import type { ViewDifference } from './compare-states.js';
import type { ShownState, ViewState } from './show.js';

type List = readonly Json[];

const isList = (value: Json): value is List => Array.isArray(value);

const isRecord = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);

/** Whether a value is a list that contains records. Each item of such a list is rendered as a line. */
const isTable = (value: Json): value is List => isList(value) && value.some(isRecord);

const words = {
  ja: {
    state: (view: string, position: number, at: string) => `${view}: 位置${position}までの状態(${at})`,
    later: 'それまでに起き、後で記録されたもの',
    happened: (at: string, recordedAt: string) => `${at}に起き、${recordedAt}に記録された`,
    differences: '違い',
    copies: '資料',
    removed: 'なくなった',
    added: '加わった',
    between: '間の出来事',
  },
  en: {
    state: (view: string, position: number, at: string) =>
      `${view}: the state up to position ${position} (${at})`,
    later: 'Happened up to this time, but recorded later',
    happened: (at: string, recordedAt: string) => `happened at ${at}, recorded at ${recordedAt}`,
    differences: 'Differences',
    copies: 'copies',
    removed: 'removed',
    added: 'added',
    between: 'Events between',
  },
};

/** Renders a view at one state, or at two states with their differences, as lines of text. */
export const renderShownState = (
  view: string,
  { other, ...state }: ShownState,
  { language, words: { fact: name, none, event, position, colon, comma }, ...telling }: AnswerRenderer,
): readonly string[] => {
  const said = words[language];
  const { clock, facts, fact, value, difference, path: pathTold } = telling;

  const rows = (list: List): readonly string[] =>
    list.map((row, index) => `  ${index + 1}. ${isRecord(row) ? facts(row) : value('', row)}`);

  const document = (content: Json): readonly string[] => {
    if (isList(content) && content.length > 0) return rows(content);
    if (!isRecord(content)) return [`  ${value('', content)}`];
    return Object.entries(content).flatMap(([key, one]) =>
      isTable(one)
        ? [`  ${key === 'copies' ? said.copies : name(key)}${colon}`, ...rows(one).map((row) => `  ${row}`)]
        : [`  ${fact(key, one)}`],
    );
  };

  const stateTold = ({ place, at, shown, recordedLater }: ViewState): readonly string[] => [
    `■ ${said.state(isViewName(view) ? views[view].title[language] : view, place.position, clock(at))}`,
    ...document(shown),
    ...(recordedLater.length === 0 ? [] : [`■ ${said.later}`]),
    ...recordedLater.map(
      (one) =>
        `  ${position(one.position)} ${event(one.type)}${colon}${said.happened(clock(one.happenedAt), clock(one.recordedAt))}`,
    ),
  ];

  const differing = ({ row, ...one }: ViewDifference): string => {
    if (row === undefined) return difference(one);
    const table = row.table === '' ? '' : `${pathTold(row.table)}${comma}`;
    if (row.part !== '')
      return `${table}${fact(row.key, row.id)}${colon}${difference({ ...one, path: row.part })}`;
    const [what, of] = one.after === undefined ? [said.removed, one.before] : [said.added, one.after];
    return `${table}${what}${colon}${facts(of as JsonObject)}`;
  };

  if (other === undefined) return stateTold(state);
  return [
    ...stateTold(state),
    ...stateTold(other),
    `■ ${said.differences}`,
    ...(other.differences.length === 0 ? [`  ${none}`] : []),
    ...other.differences.map((one) => `  ${differing(one)}`),
    `■ ${said.between}`,
    ...(other.between.length === 0 ? [`  ${none}`] : []),
    ...other.between.map((one) => `  ${position(one.position)} ${clock(one.recordedAt)} ${event(one.type)}`),
  ];
};
