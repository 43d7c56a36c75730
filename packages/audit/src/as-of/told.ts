import type { Json, JsonObject } from '@torioki/event-store';
import { views, type ViewName } from '@torioki/read-models';
import { differences } from '../walk/differences.js';
import type { Telling } from '../words/telling.js';
import type { ShownAsOf, State } from './show.js';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isTable = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** What a row is of: the first of these that it has. */
const ofRows = ['reservation', 'loan', 'copy', 'location', 'request'] as const;

const words = {
  ja: {
    state: (view: string, position: number, at: string) => `${view}: 位置${position}までの状態(${at})`,
    later: 'それまでに起き、後で記録されたもの',
    happened: (at: string, recordedAt: string) => `${at}に起き、${recordedAt}に記録された`,
    differences: '違い',
    copies: '資料',
    gone: 'なくなった',
    come: '加わった',
    between: '間の出来事',
  },
  en: {
    state: (view: string, position: number, at: string) =>
      `${view}: the state up to position ${position} (${at})`,
    later: 'Recorded later, though it had happened by then',
    happened: (at: string, recordedAt: string) => `happened at ${at}, recorded at ${recordedAt}`,
    differences: 'Differences',
    copies: 'copies',
    gone: 'gone',
    come: 'come',
    between: 'Events between',
  },
};

/** A view, and how it was at one time or at two, as lines of text. */
export const shownTold = (
  view: ViewName,
  { and, ...state }: ShownAsOf,
  { language, words: { fact: name, none, event, position, colon, comma }, ...telling }: Telling,
): readonly string[] => {
  const said = words[language];
  const { clock, facts, fact, difference, path: pathTold } = telling;

  const rows = (table: readonly object[]): readonly string[] =>
    table.map((row, index) => `  ${index + 1}. ${facts(row)}`);

  const document = (shown: Json): readonly string[] => {
    if (Array.isArray(shown)) return isTable(shown) ? rows(shown) : [`  ${none}`];
    return Object.entries(shown ?? {}).flatMap(([key, one]) =>
      isTable(one)
        ? [`  ${key === 'copies' ? said.copies : name(key)}${colon}`, ...rows(one).map((row) => `  ${row}`)]
        : [`  ${fact(key, one)}`],
    );
  };

  const stateTold = ({ place, at, shown, recordedLater }: State): readonly string[] => [
    `■ ${said.state(views[view].title[language], place.position, clock(at))}`,
    ...document(shown),
    ...(recordedLater.length === 0 ? [] : [`■ ${said.later}`]),
    ...recordedLater.map(
      (one) =>
        `  ${position(one.position)} ${event(one.type)}${colon}${said.happened(clock(one.happenedAt), clock(one.recordedAt))}`,
    ),
  ];

  /** What two documents differ in; rows are compared with those of the same reservation, loan or copy. */
  const differing = (path: string, before: Json, after: Json): readonly string[] => {
    if (isTable(before) || isTable(after)) return differingRows(path, rowsOf(before), rowsOf(after));
    if (!isObject(before) || !isObject(after) || Array.isArray(before) || Array.isArray(after))
      return differences(before, after, path).map((one) => `  ${difference(one)}`);
    return Object.entries(after).flatMap(([key, one]: readonly [string, Json]) =>
      differing(path === '' ? key : `${path}.${key}`, (before as JsonObject)[key] ?? null, one),
    );
  };

  const differingRows = (
    path: string,
    before: ReadonlyMap<string, JsonObject>,
    after: ReadonlyMap<string, JsonObject>,
  ): readonly string[] => {
    const table = path === '' ? '' : `${pathTold(path)}${comma}`;
    const only = (one: typeof before, other: typeof before, what: string) =>
      [...one].flatMap(([id, row]) => (other.has(id) ? [] : [`  ${table}${what}${colon}${facts(row)}`]));
    return [
      ...only(before, after, said.gone),
      ...[...after].flatMap(([id, row]) =>
        differences(before.get(id) ?? row, row).map((one) => `  ${table}${id}${colon}${difference(one)}`),
      ),
      ...only(after, before, said.come),
    ];
  };

  /** The rows of a table by what each is of: its reservation, its loan, its copy. */
  const rowsOf = (table: Json): ReadonlyMap<string, JsonObject> =>
    new Map(
      (isTable(table) ? (table as readonly JsonObject[]) : []).map((row) => {
        const key = ofRows.find((name) => typeof row[name] === 'string') ?? '';
        return [fact(key, row[key]), row];
      }),
    );

  if (and === undefined) return stateTold(state);
  return [
    ...stateTold(state),
    ...stateTold(and),
    `■ ${said.differences}`,
    ...(and.differences.length === 0 ? [`  ${none}`] : differing('', state.shown, and.shown)),
    `■ ${said.between}`,
    ...(and.between.length === 0 ? [`  ${none}`] : []),
    ...and.between.map((one) => `  ${position(one.position)} ${clock(one.recordedAt)} ${event(one.type)}`),
  ];
};
