import { codeOf, type Law, type Side } from './law.js';
import type { Ledger } from './ledger.js';
import { allowed } from './laws/allowed.js';
import { said } from './said.js';
import { forbidding, type Ruled, type Terms, type Verdict, verdictOn } from './verdict.js';
import type { Order, Said } from './words.js';

/** A fact of the ledger (`because`), and the system's reply against it (`however`). */
export interface Contradiction {
  readonly because: Said;
  readonly however: Said;
}

/** A law's result for an entry, on one side. `broken` is null if the law is kept. */
export interface Bite {
  readonly law: string;
  readonly side: Side;
  readonly broken: Contradiction | null;
}

const bite = ({ id }: Law, side: Side, broken: Contradiction | null = null): Bite => ({
  law: id,
  side,
  broken,
});

const sideOf = ({ ruling }: Ruled): Side => (ruling.is === 'forbids' ? 'forbidden' : 'allowed');

const keeps = (one: Ruled): Bite => bite(one.law, sideOf(one));

const contradicts = (one: Ruled, however: Said): Bite =>
  bite(one.law, sideOf(one), { because: one.ruling.because(), however });

const ofAllowed = (because: Said, however: Said): readonly Bite[] => [
  bite(allowed, 'allowed', { because, however }),
];

const nothingForbids = said('No law forbids it.', '禁じる決まりはない。');

const accepted = (verdict: Verdict): readonly Bite[] =>
  verdict.is === 'accept'
    ? [...verdict.ruled.map(keeps), bite(allowed, 'allowed')]
    : forbidding(verdict).map((one) => contradicts(one, said('it was accepted.', '承認された。')));

/** The wrong reasons of a refusal: those of laws that do not forbid the order, and those of no law. */
const wrongReasons = (terms: Terms, { ruled }: Verdict, reasons: readonly string[]): readonly Bite[] =>
  reasons.flatMap((reason) => {
    if (terms.ownReasons.includes(reason) || terms.free.some((law) => codeOf(law) === reason)) return [];
    const speaking = ruled.filter(({ law }) => codeOf(law) === reason);
    if (speaking.some(({ ruling }) => ruling.is !== 'allows')) return [];
    const however = said(`it was refused for ‘${reason}’.`, `「${reason}」の理由で断られた。`);
    return speaking.length > 0
      ? speaking.map((one) => contradicts(one, however))
      : ofAllowed(said('No law gives this reason here.', 'ここでその理由を示す決まりはない。'), however);
  });

const givenOf = (reasons: readonly string[]) => (reasons.length === 0 ? 'no reason' : reasons.join(', '));

const rightlyRefused = (terms: Terms, verdict: Verdict, reasons: readonly string[]): readonly Bite[] => {
  const all = forbidding(verdict);
  if (terms.reasons === 'none' || all.some(({ law }) => law.anyReason)) return all.map(keeps);
  if (reasons.some((reason) => terms.ownReasons.includes(reason))) return [];
  const told = all.filter(({ law }) => reasons.includes(codeOf(law)));
  const untold = all.filter((one) => !told.includes(one));
  const however = said(
    `it was refused, but not for this: ${givenOf(reasons)}.`,
    `断られたが、理由は「${reasons.join('、') || 'なし'}」だった。`,
  );
  const isEnough = told.some(({ ruling }) => ruling.makesNoSense);
  const missing = (terms.reasons === 'all' && !isEnough) || told.length === 0 ? untold : [];
  return [
    ...told.map(keeps),
    ...missing.map((one) => contradicts(one, however)),
    ...wrongReasons(terms, verdict, reasons),
  ];
};

const refused = (terms: Terms, verdict: Verdict, reasons: readonly string[]): readonly Bite[] => {
  if (verdict.is === 'refuse') return rightlyRefused(terms, verdict, reasons);
  const wrong = wrongReasons(terms, verdict, reasons);
  if (verdict.is === 'free') return wrong;
  if (reasons.some((reason) => terms.ownReasons.includes(reason))) return wrong;
  const however = said(
    `it was refused: ${givenOf(reasons)}.`,
    `断られた。理由は「${reasons.join('、') || 'なし'}」。`,
  );
  const owed = verdict.ruled.filter(({ law }) => law.owes).map((one) => contradicts(one, however));
  return [...(wrong.length > 0 ? wrong : ofAllowed(nothingForbids, however)), ...owed];
};

/** The laws that an acceptance, or a refusal with its reasons, keeps and breaks. */
export const judgeAnswer = (
  terms: Terms,
  ledger: Ledger,
  order: Order,
  reasons: readonly string[] | 'accepted',
): readonly Bite[] => {
  const verdict = verdictOn(terms, ledger, order);
  return reasons === 'accepted' ? accepted(verdict) : refused(terms, verdict, reasons);
};
