import {
  cutHistory,
  explainDecision,
  explainOrder,
  livingThings,
  readLife,
  tryDays,
  type AnswerAround,
  type Explained,
  type LifeEntry,
  type LivingThing,
} from '@torioki/audit';
import {
  aboutFindings,
  explanations,
  findingTold,
  type About,
  type Telling,
  type WhenTold,
} from '@torioki/audit/words';
import type { Command, JsonObject, Position, StoreError } from '@torioki/event-store';
import { answering, firstRecordedBy, innerOf, isJson, required } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { textOf } from '../read-file.js';
import { withHistory, type History } from '../stores/with-history.js';
import type { InBoth } from '../telling/language.js';
import { withPeople } from '../telling/people.js';
import { verb, type Asked } from '../verb.js';

type Explanation =
  | {
      readonly is: 'decision';
      readonly decision: Explained;
      /** The subjects of the findings, by position. */
      readonly about: ReadonlyMap<Position, About>;
    }
  | { readonly is: 'life'; readonly entries: readonly LifeEntry[] }
  | { readonly is: 'order'; readonly answers: readonly AnswerAround[]; readonly when?: WhenTold };

const audited: InBoth<string> = {
  ja: '改めて判断すると(手引きの規則と合計は audit が調べる)',
  en: 'Decided again (audit looks at the rules of the guide and at totals)',
};

type Explaining = AsyncGenerator<StoreError | Failure, Explanation, unknown>;

/** The kinds of subjects that can be explained by id. */
export const things: Readonly<Record<LivingThing | 'command' | 'position', InBoth<string>>> = {
  reservation: { ja: '予約', en: 'a reservation, and all that happened to it' },
  loan: { ja: '貸出', en: 'a loan' },
  copy: { ja: '資料', en: 'a copy' },
  title: { ja: '本', en: 'a title' },
  group: { ja: '読みたい順予約', en: 'a reading order' },
  command: { ja: '命令', en: 'the decision of a command' },
  position: { ja: '位置', en: 'the decision that recorded a position' },
};

const unknown = (thing: keyof typeof things, id: string): Failure =>
  failure(
    `${things[thing].ja} ${id} は履歴にありません。番号を確かめてください。`,
    `The history knows no ${thing} ${id}.`,
  );

const misnamed = failure(
  `何について答えるかを、${Object.entries(things)
    .map(([thing, { ja }]) => `${ja}（${thing}）`)
    .join('・')}のどれかと番号で書くか、--command でファイルを示してください。`,
  'Name what to explain as reservation, loan, copy, title, group, command or position and its id; or a file by --command.',
);

const orderOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The order in a file, in the form that applications send. */
const orderIn = async (file: string): Promise<E.Either<Failure, JsonObject & Command>> =>
  E.chain((text: string): E.Either<Failure, JsonObject & Command> => {
    const order = orderOf(text);
    return isJson(order) && typeof order === 'object' && order !== null && 'type' in order
      ? E.right(order as JsonObject & Command)
      : E.left(
          failure(
            `${file} に命令(JSON)がありません。ファイルの名前と内容を確かめてください。`,
            `${file} holds no command (JSON).`,
          ),
        );
  })(await textOf(file));

/** The end of the history for an order: the instant of `--as-of`, or else the last position of the answer. */
const cutBy = ({ text }: Asked, { store, heading: { upTo } }: History) => {
  const asOf = text('as-of');
  return cutHistory(store, asOf === undefined ? { position: upTo.position } : { asOf });
};

const ofOrder = (asked: Asked, history: History, file: string) =>
  answering(async function* (): Explaining {
    const { store } = history;
    const order = yield* required(await orderIn(file));
    const { place, at } = yield* required(await cutBy(asked, history));
    const { answers } = yield* required(
      await explainOrder(store, order, { position: place.position, at, upTo: history.heading.upTo }),
    );
    if (!asked.isSet('when')) return { is: 'order', answers };
    const tried = innerOf(await tryDays(store, order, place));
    return { is: 'order', answers, when: yield* required(tried) };
  });

const decided = ({ store, heading }: History, position: number) =>
  answering(async function* (): Explaining {
    if (position > heading.upTo.position)
      return yield* required(E.left(unknown('position', String(position))));
    const decision = yield* required(innerOf(await explainDecision(store, position)));
    const about = yield* required(await aboutFindings(store, decision.findings));
    return { is: 'decision', decision, about };
  });

const ofCommand = (history: History, id: string) =>
  answering(async function* (): Explaining {
    const first = yield* required(await firstRecordedBy(history.store, id));
    return first
      ? yield* required(await decided(history, first.position))
      : yield* required(E.left(unknown('command', id)));
  });

const ofLife = ({ store, heading }: History, thing: string, id: string) =>
  answering(async function* (): Explaining {
    const living = livingThings.find((one) => one === thing);
    if (living === undefined) return yield* required(E.left(misnamed));
    const { entries } = yield* required(await readLife(store, living, id, heading.upTo));
    return entries.length > 0 ? { is: 'life', entries } : yield* required(E.left(unknown(living, id)));
  });

const explained = (asked: Asked, history: History) => {
  const [, thing = '', id = ''] = asked.args;
  const file = asked.text('command');
  if (file !== undefined) return ofOrder(asked, history, file);
  if (thing === 'position') return decided(history, Number(id));
  return thing === 'command' ? ofCommand(history, id) : ofLife(history, thing, id);
};

const findingsTold = (
  { decision: { findings }, about }: Extract<Explanation, { readonly is: 'decision' }>,
  telling: Telling,
): readonly string[] =>
  findings.length === 0
    ? []
    : [`■ ${audited[telling.language]}`, ...findings.map((one) => `  ${findingTold(one, telling, about)}`)];

const told = (found: Explanation, telling: Telling): readonly string[] => {
  const explaining = explanations(telling);
  switch (found.is) {
    case 'decision':
      return [...explaining.decision(found.decision), ...findingsTold(found, telling)];
    case 'life':
      return explaining.life(found.entries);
    case 'order':
      return [
        ...explaining.answers(found.answers),
        ...(found.when ? explaining.whenItPasses(found.when) : []),
      ];
  }
};

export const explain = verb<Explanation>({
  args: '<store> [thing] [id]',
  summary: {
    ja: '予約・貸出・資料・本・読みたい順・命令・位置について、何がなぜ決まったかを述べる',
    en: 'tells how something was decided: a reservation, loan, copy, title, group, command or position',
  },
  choices: things,
  options: {
    '--command <file>': {
      ja: 'このファイルの命令(JSON)を、--as-of の時点か --upto の位置で改めて判断する',
      en: 'decides the command (JSON) of this file again, at the instant of --as-of or the position of --upto',
    },
    '--as-of <instant>': {
      ja: '図書館がこの時点で知っていたことから判断する(2021-04-06T18:30、日だけならその日の終わり)',
      en: 'decides by what the library knew then (2021-04-06T18:30; a bare day means its end)',
    },
    '--when': {
      ja: 'ほかに何も起こらなければ、いつ認められるかも述べる',
      en: 'tells also when it would pass if nothing else happens',
    },
  },
  example: 'explain library.db copy C-1',
  answer: (asked) =>
    withHistory(asked, asked.args[0] ?? '', async (history) =>
      E.map((data: Explanation) => ({ data }))(await explained(asked, history)),
    ),
  told,
  json: (found, names) => {
    if (found.is !== 'decision') return withPeople(found, names) as object;
    const { about: _, ...rest } = found;
    return withPeople(rest, names) as object;
  },
});
