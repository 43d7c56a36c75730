import {
  findViewedEnd,
  explainDecision,
  explainOrder,
  itemKinds,
  readLife,
  tryDays,
  type PossibleAnswer,
  type RecordedExplanation,
  type LifeEntry,
  type ItemKind,
} from '@torioki/audit';
import {
  summarizeFindings,
  createExplanationRenderer,
  renderFinding,
  type EventSummary,
  type AnswerRenderer,
  type TriedDays,
} from '@torioki/audit/words';
import type { Command, JsonObject, Position, StoreError } from '@torioki/event-store';
import { attempt, findFirstEvent, toEither, isJson, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { readText } from '../read-file.js';
import { withHistory, type History } from '../stores/with-history.js';
import type { InBoth } from '../rendering/language.js';
import { replacePeople } from '../rendering/people.js';
import { makeVerb, type VerbRequest } from '../verb.js';
import { loadHostRules, withOption } from '../with-module.js';

type Explanation =
  | {
      readonly is: 'decision';
      readonly decision: RecordedExplanation;
      /** The events that the findings are about, by position. */
      readonly about: ReadonlyMap<Position, EventSummary>;
    }
  | { readonly is: 'life'; readonly entries: readonly LifeEntry[] }
  | { readonly is: 'order'; readonly answers: readonly PossibleAnswer[]; readonly when?: TriedDays };

const audited: InBoth<string> = {
  ja: '改めて判断すると(手引きの規則と合計は audit が調べる)',
  en: 'Decided again (the rules of the guide and the totals are checked by `torioki audit`)',
};

type Explaining = AsyncGenerator<StoreError | Failure, Explanation, unknown>;

/** The kinds of subjects that can be explained by id. */
export const subjectKinds: Readonly<Record<ItemKind | 'command' | 'position', InBoth<string>>> = {
  reservation: { ja: '予約', en: 'a reservation and its events' },
  loan: { ja: '貸出', en: 'a loan' },
  copy: { ja: '資料', en: 'a copy' },
  title: { ja: '本', en: 'a title' },
  group: { ja: '読みたい順予約', en: 'a reading order' },
  command: { ja: '命令', en: 'the decision of a command' },
  position: { ja: '位置', en: 'the decision that recorded a position' },
};

const unknown = (thing: keyof typeof subjectKinds, id: string): Failure =>
  failure(
    `${subjectKinds[thing].ja} ${id} は履歴にありません。番号を確かめてください。`,
    `The history has no ${thing} ${id}. Check the id.`,
  );

const misnamed = failure(
  `何について答えるかを、${Object.entries(subjectKinds)
    .map(([thing, { ja }]) => `${ja}（${thing}）`)
    .join('・')}のどれかと番号で書くか、--command でファイルを示してください。`,
  'The item to explain is missing. Write reservation, loan, copy, title, group, command or position, and its id; or pass a file by --command.',
);

const parseOrder = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The order in a file, in the same form in which applications send it. */
const readOrder = async (file: string): Promise<E.Either<Failure, JsonObject & Command>> =>
  E.chain((text: string): E.Either<Failure, JsonObject & Command> => {
    const order = parseOrder(text);
    return isJson(order) && typeof order === 'object' && order !== null && 'type' in order
      ? E.right(order as JsonObject & Command)
      : E.left(
          failure(
            `${file} に命令(JSON)がありません。ファイルの名前と内容を確かめてください。`,
            `${file} does not contain a command (JSON). Name another file.`,
          ),
        );
  })(await readText(file));

/** Finds where the history ends for an order: at `--as-of`, or by default at the answer's last position. */
const findCut = ({ text }: VerbRequest, { store, heading: { upTo } }: History) => {
  const asOf = text('as-of');
  return findViewedEnd(store, asOf === undefined ? { position: upTo.position } : { asOf });
};

const answerOrder = (request: VerbRequest, history: History, file: string) =>
  attempt(async function* (): Explaining {
    const { store } = history;
    const order = yield* unwrap(await readOrder(file));
    const rules = yield* unwrap(await loadHostRules(request));
    const { place, at } = yield* unwrap(await findCut(request, history));
    const { answers } = yield* unwrap(
      await explainOrder(store, order, { position: place.position, at, upTo: history.heading.upTo }, rules),
    );
    if (!request.isSet('when')) return { is: 'order', answers };
    const tried = toEither(await tryDays(store, order, place, rules));
    return { is: 'order', answers, when: yield* unwrap(tried) };
  });

const answerDecision = (request: VerbRequest, { store, heading }: History, position: number) =>
  attempt(async function* (): Explaining {
    const rules = yield* unwrap(await loadHostRules(request));
    if (position > heading.upTo.position) return yield* unwrap(E.left(unknown('position', String(position))));
    const decision = yield* unwrap(toEither(await explainDecision(store, position, rules)));
    const { summaries: about } = yield* unwrap(await summarizeFindings(store, decision.findings));
    return { is: 'decision', decision, about };
  });

const answerCommand = (request: VerbRequest, history: History, id: string) =>
  attempt(async function* (): Explaining {
    const first = yield* unwrap(await findFirstEvent(history.store, id));
    return first
      ? yield* unwrap(await answerDecision(request, history, first.position))
      : yield* unwrap(E.left(unknown('command', id)));
  });

const answerLife = (request: VerbRequest, { store, heading }: History, thing: string, id: string) =>
  attempt(async function* (): Explaining {
    const living = itemKinds.find((one) => one === thing);
    if (living === undefined) return yield* unwrap(E.left(misnamed));
    const rules = yield* unwrap(await loadHostRules(request));
    const { entries } = yield* unwrap(await readLife(store, living, id, { upTo: heading.upTo, rules }));
    return entries.length > 0 ? { is: 'life', entries } : yield* unwrap(E.left(unknown(living, id)));
  });

const answerSubject = (request: VerbRequest, history: History) => {
  const [, thing = '', id = ''] = request.args;
  const file = request.text('command');
  if (file !== undefined) return answerOrder(request, history, file);
  if (thing === 'position') return answerDecision(request, history, Number(id));
  return thing === 'command' ? answerCommand(request, history, id) : answerLife(request, history, thing, id);
};

const renderFindings = (
  { decision: { findings }, about }: Extract<Explanation, { readonly is: 'decision' }>,
  telling: AnswerRenderer,
): readonly string[] =>
  findings.length === 0
    ? []
    : [`■ ${audited[telling.language]}`, ...findings.map((one) => `  ${renderFinding(one, telling, about)}`)];

const renderExplanation = (found: Explanation, telling: AnswerRenderer): readonly string[] => {
  const explaining = createExplanationRenderer(telling);
  switch (found.is) {
    case 'decision':
      return [...explaining.decision(found.decision), ...renderFindings(found, telling)];
    case 'life':
      return explaining.life(found.entries);
    case 'order':
      return [
        ...explaining.answers(found.answers),
        ...(found.when ? explaining.whenItPasses(found.when) : []),
      ];
  }
};

export const explain = makeVerb<Explanation>({
  args: '<store> [thing] [id]',
  summary: {
    ja: '予約・貸出・資料・本・読みたい順・命令・位置について、何がなぜ決まったかを述べる',
    en: 'explains the decisions about a reservation, loan, copy, title, group, command or position',
  },
  choices: subjectKinds,
  options: {
    '--command <file>': {
      ja: 'このファイルの命令(JSON)を、--as-of の時点か --upto の位置で改めて判断する',
      en: 'decides the command in this file (JSON), at the instant of --as-of or the position of --upto',
    },
    '--as-of <instant>': {
      ja: '図書館がこの時点で知っていたことから判断する(2021-04-06T18:30、日だけならその日の終わり)',
      en: 'decides with the events recorded up to this time (2021-04-06T18:30; a day means its end)',
    },
    '--when': {
      ja: 'ほかに何も起こらなければ、いつ認められるかも述べる',
      en: 'also shows the days when the command would pass if nothing else happens',
    },
    ...withOption,
  },
  example: 'explain library.db copy C-1',
  answer: (request) =>
    withHistory(request, request.args[0] ?? '', async (history) =>
      E.map((data: Explanation) => ({ data }))(await answerSubject(request, history)),
    ),
  render: renderExplanation,
  json: (found, names) => {
    if (found.is !== 'decision') return replacePeople(found, names) as object;
    const { about: _, ...rest } = found;
    return replacePeople(rest, names) as object;
  },
});
