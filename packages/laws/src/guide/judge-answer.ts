import { codeOf, type Law, type Side } from './law.js';
import type { Ledger } from './ledger.js';
import { allowed } from './laws/allowed.js';
import { bilingual } from './bilingual.js';
import { listForbidding, type LawRuling, type Terms, type Verdict, judgeByLaws } from './verdict.js';
import type { Order, BilingualText } from './words.js';

/** A fact of the ledger (`because`), and the system's reply against it (`however`). */
export interface Contradiction {
  readonly because: BilingualText;
  readonly however: BilingualText;
}

/** A law's result for an entry, on its side `allowed` or `forbidden`. `broken` is null if the law is kept. */
export interface LawResult {
  readonly law: string;
  readonly side: Side;
  readonly broken: Contradiction | null;
}

const lawResult = ({ id }: Law, side: Side, broken: Contradiction | null = null): LawResult => ({
  law: id,
  side,
  broken,
});

const sideOf = ({ ruling }: LawRuling): Side => (ruling.is === 'forbids' ? 'forbidden' : 'allowed');

const toKept = (one: LawRuling): LawResult => lawResult(one.law, sideOf(one));

const toContradicted = (one: LawRuling, however: BilingualText): LawResult =>
  lawResult(one.law, sideOf(one), { because: one.ruling.because(), however });

const ofAllowed = (because: BilingualText, however: BilingualText): readonly LawResult[] => [
  lawResult(allowed, 'allowed', { because, however }),
];

const nothingForbids = bilingual('No law forbids it.', '禁じる決まりはない。');

const judgeAcceptance = (verdict: Verdict): readonly LawResult[] =>
  verdict.is === 'accept'
    ? [...verdict.ruled.map(toKept), lawResult(allowed, 'allowed')]
    : listForbidding(verdict).map((one) =>
        toContradicted(one, bilingual('it was accepted.', '承認された。')),
      );

/** A result for each wrong reason of a refusal: its law does not forbid the order, or does not exist. */
const listWrongReasons = (
  terms: Terms,
  { ruled }: Verdict,
  reasons: readonly string[],
): readonly LawResult[] =>
  reasons.flatMap((reason) => {
    if (terms.ownReasons.includes(reason) || terms.free.some((law) => codeOf(law) === reason)) return [];
    const applicable = ruled.filter(({ law }) => codeOf(law) === reason);
    if (applicable.some(({ ruling }) => ruling.is !== 'allows')) return [];
    const however = bilingual(`it was refused for ‘${reason}’.`, `「${reason}」の理由で断られた。`);
    return applicable.length > 0
      ? applicable.map((one) => toContradicted(one, however))
      : ofAllowed(bilingual('No law gives this reason here.', 'ここでその理由を示す決まりはない。'), however);
  });

const givenOf = (reasons: readonly string[]) =>
  reasons.length === 0 ? 'no reason' : `‘${reasons.join('’, ‘')}’`;

const describeRefusal = (reasons: readonly string[]): BilingualText =>
  bilingual(
    `the refusal gave ${reasons.length === 0 ? '' : 'only '}${givenOf(reasons)}.`,
    `断られたが、理由は「${reasons.join('、') || 'なし'}」だった。`,
  );

const judgeRightRefusal = (
  terms: Terms,
  verdict: Verdict,
  reasons: readonly string[],
): readonly LawResult[] => {
  const all = listForbidding(verdict);
  if (terms.reasons === 'none' || all.some(({ law }) => law.acceptsAnyReason)) return all.map(toKept);
  if (reasons.some((reason) => terms.ownReasons.includes(reason))) return [];
  const named = all.filter(({ law }) => reasons.includes(codeOf(law)));
  const unnamed = all.filter((one) => !named.includes(one));
  const isEnough = named.some(({ ruling }) => ruling.makesNoSense);
  const missing = (terms.reasons === 'all' && !isEnough) || named.length === 0 ? unnamed : [];
  return [
    ...named.map(toKept),
    ...missing.map((one) => toContradicted(one, describeRefusal(reasons))),
    ...listWrongReasons(terms, verdict, reasons),
  ];
};

const isFreeForAnyReason = ({ law, ruling }: LawRuling): boolean =>
  ruling.is === 'free' && law.acceptsAnyReason === true;

const judgeRefusal = (terms: Terms, verdict: Verdict, reasons: readonly string[]): readonly LawResult[] => {
  if (verdict.is === 'refuse') return judgeRightRefusal(terms, verdict, reasons);
  if (verdict.is === 'free' && verdict.ruled.some(isFreeForAnyReason)) return [];
  const wrong = listWrongReasons(terms, verdict, reasons);
  if (verdict.is === 'free') return wrong;
  if (reasons.some((reason) => terms.ownReasons.includes(reason))) return wrong;
  const however = bilingual(
    `it was refused with ${givenOf(reasons)}.`,
    `断られた。理由は「${reasons.join('、') || 'なし'}」。`,
  );
  const owed = verdict.ruled.filter(({ law }) => law.isPromise).map((one) => toContradicted(one, however));
  return [...(wrong.length > 0 ? wrong : ofAllowed(nothingForbids, however)), ...owed];
};

/** The results of the laws that judge an answer: an acceptance, or a refusal with its reasons. */
export const judgeAnswer = (
  terms: Terms,
  ledger: Ledger,
  order: Order,
  reasons: readonly string[] | 'accepted',
): readonly LawResult[] => {
  const verdict = judgeByLaws(terms, ledger, order);
  return reasons === 'accepted' ? judgeAcceptance(verdict) : judgeRefusal(terms, verdict, reasons);
};
