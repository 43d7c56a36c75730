import type { Entry } from '../check/trace.js';
import { type Answer, codeOf, type Fact, type Lane, lawOf, plusDays } from '../guide/index.js';
import type { ShownLine } from '../system/lending-system.js';

const somebodyElse = 'だれか';

const wrongFacts = (fact: Fact): readonly Fact[] => {
  if ('mail' in fact)
    return [
      { ...fact, mail: somebodyElse },
      { ...fact, about: [...fact.about, ...fact.about] },
      { ...fact, about: [] },
    ];
  switch (fact.is) {
    case 'kept':
    case 'ended':
      return [{ ...fact, for: somebodyElse }];
    case 'due':
      return [-1, 1].map((days) => ({ ...fact, on: plusDays(fact.on, days) }));
    case 'free':
    case 'coming-back':
    case 'at-desk':
    case 'shipped':
      return [];
  }
};

/** Lists without one element, or with another element in its place. */
const changes = <One>(
  all: readonly One[],
  others: (one: One) => readonly One[],
): readonly (readonly One[])[] =>
  all.flatMap((one, index) => [
    all.toSpliced(index, 1),
    ...others(one).map((other) => all.toSpliced(index, 1, other)),
  ]);

const refused = (...reasons: readonly string[]): Answer => ({ is: 'refused', reasons });

/** Wrong answers in place of an answer. Laws can judge each of them. */
const wrongAnswers = (answer: Answer, code: string): readonly Answer[] => {
  if (answer.is === 'accepted')
    return [
      refused(),
      refused(code),
      ...changes(answer.facts, wrongFacts).map((facts): Answer => ({ is: 'accepted', facts })),
    ];
  if (answer.is !== 'refused') return [];
  return [
    { is: 'accepted', facts: [] },
    refused(),
    refused(...answer.reasons, 'limit'),
    ...changes(answer.reasons, () => []).map((reasons) => refused(...reasons)),
  ];
};

type ShownReservation = Exclude<ShownLine, Fact | { readonly who: string } | { readonly copy: string }>;

const otherWord = { 予約中: '貸出可能', 貸出可能: '予約中' } as const;

const wrongReservations = (line: ShownReservation): readonly ShownReservation[] => [
  ...(line.word === undefined ? [] : [{ ...line, word: otherWord[line.word] }]),
  ...(line.at === undefined ? [] : [{ ...line, at: somebodyElse }]),
  ...(line.from === undefined ? [] : [{ ...line, from: plusDays(line.from, 1) }]),
];

const wrongLines = (line: ShownLine): readonly ShownLine[] => {
  if ('who' in line) return [{ who: somebodyElse }];
  if ('is' in line || 'mail' in line) return [];
  if (!('copy' in line)) return wrongReservations(line);
  const { due } = line;
  return due === undefined ? [] : [-1, 1].map((days) => ({ ...line, due: plusDays(due, days) }));
};

const wrongLanes = (lanes: readonly Lane[], code: string): readonly (readonly Lane[])[] =>
  changes(lanes, (lane) => wrongAnswers(lane.answer, code).map((answer) => ({ ...lane, answer })));

/** Wrong entries in place of an entry of a trace. The given law could detect them. */
export const wrongEntries = (entry: Entry, law: string): readonly Entry[] => {
  const of = lawOf(law);
  const code = of === undefined ? law : codeOf(of);
  if ('order' in entry) return wrongAnswers(entry.answer, code).map((answer) => ({ ...entry, answer }));
  if ('again' in entry) return wrongAnswers(entry.answer, code).map((answer) => ({ ...entry, answer }));
  if ('together' in entry) return wrongLanes(entry.together, code).map((together) => ({ together }));
  if (!('question' in entry)) return [];
  const all = [
    ...changes(entry.lines, wrongLines),
    ...(entry.lines.length > 1 ? [entry.lines.toReversed()] : []),
  ];
  return all.map((lines) => ({ ...entry, lines }));
};
