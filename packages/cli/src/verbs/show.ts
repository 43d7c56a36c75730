import {
  argumentsOfView,
  isViewName,
  compareStates,
  showView,
  views,
  type RequestedState,
  type ShownState,
  type ViewState,
  type ViewName,
} from '@torioki/audit';
import { renderShownState } from '@torioki/audit/words';
import type { Json } from '@torioki/event-store';
import { toEither } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { loadOwnView } from '../load-own-view.js';
import { withHistory } from '../stores/with-history.js';
import type { InBoth } from '../rendering/language.js';
import type { Names } from '../rendering/names.js';
import { replacePeople } from '../rendering/people.js';
import { makeVerb, type VerbRequest } from '../verb.js';

/** The requested state. At most one option chooses the state; without an option, it is the last state. */
const readAsOf = (request: VerbRequest): E.Either<Failure, (last: number) => RequestedState> => {
  const [instant, happened, position] = ['as-of', 'happened', 'position'].map(request.text);
  if ([instant, happened, position].filter((given) => given !== undefined).length > 1)
    return E.left(
      failure(
        '--as-of、--happened、--position は、どれか一つだけを書いてください。',
        'Several of --as-of, --happened and --position are set. Pass only one.',
      ),
    );
  if (instant !== undefined) return E.right(() => ({ asOf: instant }));
  if (happened !== undefined) return E.right(() => ({ happened }));
  return E.right((last) => ({ position: position === undefined ? last : Number(position) }));
};

/** The arguments given for a view; empty for an unknown view. */
const readArguments = (view: ViewName, request: VerbRequest): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (isViewName(view) ? argumentsOfView(views[view]) : []).flatMap((name) => {
      const text = request.text(name);
      return text === undefined ? [] : [[name, text.split(',')]];
    }),
  );

/** Replaces pseudonyms by the names of this answer, in the states and in their differences. */
const replaceNames = ({ other, ...state }: ShownState, names: Names): ShownState => {
  const shownOf = ({ shown }: ViewState) => replacePeople(shown, names) as Json;
  const first = { ...state, shown: shownOf(state) };
  if (other === undefined) return first;
  const shown = shownOf(other);
  return { ...first, other: { ...other, shown, differences: compareStates(first.shown, shown) } };
};

const argument = (ja: string, en: string): InBoth<string> => ({ ja, en });

interface ShownView extends ShownState {
  readonly view: ViewName;
}

export const show = makeVerb<ShownView>({
  args: '<store> <view>',
  summary: {
    ja: 'ある時点の画面を示す',
    en: 'shows a view at an earlier time',
  },
  choices: Object.fromEntries(
    Object.entries(views).map(([name, view]) => {
      const options = argumentsOfView(view)
        .map((taken) => ` --${taken}`)
        .join('');
      return [name + options, view.title];
    }),
  ),
  options: {
    '--as-of <instant>': argument(
      '図書館がその時までに知っていたこと: 2021-04-06(その日の終わり)、2021-04-06T18:30',
      'the state recorded up to this time: 2021-04-06 (the end of the day), 2021-04-06T18:30',
    ),
    '--happened <instant>': argument(
      'その時までに起きたこと(取り込んだ履歴で)',
      'the state of all events that happened up to this time, for imported histories',
    ),
    '--position <number>': argument('その位置までの状態', 'the state up to this position'),
    '--and <instant>': argument(
      'もう一つの時点と比べる',
      'compares with the state recorded up to another time',
    ),
    '--borrower <id>': argument('利用者の仮名', 'the pseudonym of a borrower'),
    '--copy <id>': argument('資料番号', 'the code of a copy'),
    '--title <id>': argument('タイトルの番号', 'the id of a title'),
    '--location <id>': argument('場所の番号', 'the id of a place'),
    '--day <day>': argument('日', 'a day'),
    '--first <number>': argument(
      '一度に見る件数(1から200まで)',
      'the number of items of each list, 1 to 200',
    ),
    '--after <id>': argument('前のページの「続き」', 'the `nextPage` of the page before'),
    '--only <name>': argument(
      '読むリストの名前(コンマで区切る)',
      'the names of the lists to read, with commas',
    ),
    '--with <file>': argument(
      '図書館独自の画面をこのファイルから読む。ファイルのプログラムは実行される',
      "reads the library's own views from this module, and executes it",
    ),
    '--given <name>': argument(
      '独自の画面に渡す値(コンマで区切る)',
      'the values for an own view, with commas',
    ),
    '--request <id>': argument('リクエストの番号', 'the id of a title request'),
  },
  example: 'show library.db overdue --as-of 2021-04-30',
  answer: async (request) => {
    const as = readAsOf(request);
    if (E.isLeft(as)) return as;
    const own = await loadOwnView(request, request.args[1] ?? '');
    if (E.isLeft(own)) return own;
    return withHistory(request, request.args[0] ?? '', async ({ store, heading: { upTo } }) => {
      const other = request.text('and');
      const view = (request.args[1] ?? '') as ViewName;
      return E.map((found: ShownState) => ({ data: { ...found, view } }))(
        toEither(
          await showView(store, {
            view,
            ...(own.right && { own: own.right }),
            given: readArguments(view, request),
            as: as.right(upTo.position),
            upTo: upTo.position,
            ...(other === undefined ? {} : { other: { asOf: other } }),
          }),
        ),
      );
    });
  },
  render: ({ view, ...found }, telling) => renderShownState(view, found, telling),
  json: ({ view: _, ...found }, names) => replaceNames(found, names),
});
