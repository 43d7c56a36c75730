import type { Position } from '@torioki/event-store';
import type { InBothLanguages } from '../in-both-languages.js';
import { findDifferingFields } from '../what-if/decide.js';
import { headTexts } from '../verify/head-words.js';
import { renderError } from '../words/store-errors.js';
import type { AnswerRenderer } from '../words/answer-renderer.js';
import type { EventSummary } from './summarize-findings.js';
import type { Check, Finding } from './finding.js';

export const checkWords: Readonly<
  Record<Check, { readonly name: InBothLanguages; readonly finds: InBothLanguages }>
> = {
  book: {
    name: { ja: '帳簿', en: 'Book' },
    finds: { ja: '記録されたあとに変えられたもの', en: 'records that were changed later' },
  },
  explained: {
    name: { ja: '説明', en: 'Explained' },
    finds: { ja: 'どの命令も記録していない出来事', en: 'events without a command' },
  },
  'decided-again': {
    name: { ja: '再判断', en: 'Decided again' },
    finds: {
      ja: '判断した位置でもう一度判断すると、異なる結果になるもの',
      en: 'decisions with another result when decided again at their position',
    },
  },
  overlooked: {
    name: { ja: '見落とし', en: 'Overlooked' },
    finds: {
      ja: '判断から記録までの間に、判断を左右する出来事があるもの',
      en: 'decisions that missed a relevant event between deciding and recording',
    },
  },
  rules: {
    name: { ja: '規則', en: 'Rules' },
    finds: { ja: '手引きが許さないもの', en: 'events that the guide forbids' },
  },
  totals: {
    name: { ja: '合計', en: 'Totals' },
    finds: {
      ja: '初めの数 + 入 − 出 が終わりの数と合わないもの',
      en: 'totals where opening + in − out differs from closing',
    },
  },
};

const words = {
  ja: {
    refused: '断られる',
    different: '異なる出来事になる',
    overlooked: (by: string) => `${by}を見落とした`,
    head: (noted: string) => `控えた先頭${noted}`,
    upTo: (position: string) => `${position}まで続く`,
    decidedBy: (release: string) => `判断したのは ${release}`,
    opening: '初め',
    in: '入',
    out: '出',
    closing: '終わり',
  },
  en: {
    refused: 'it would be refused',
    different: 'it would record other events',
    overlooked: (by: string) => `it missed ${by}`,
    head: (noted: string) => `the noted head${noted}`,
    upTo: (position: string) => `up to ${position}`,
    decidedBy: (release: string) => `decided by ${release}`,
    opening: 'opening',
    in: 'in',
    out: 'out',
    closing: 'closing',
  },
};

type Total = Extract<Finding, { readonly check: 'totals' }>;

/** Renders a total: `本館（HQ） 予約中：初め 0 + 入 5 − 出 3 = 2`. */
export const renderTotal = (
  { place: at, situation, opening, in: incoming, out, closing }: Omit<Total, 'check' | 'position'>,
  { language, words: { code, colon }, place }: AnswerRenderer,
): string => {
  const said = words[language];
  const sum = opening + incoming - out;
  const wrong = sum === closing ? '' : ` ≠ ${said.closing} ${closing}`;
  return `${place(at)} ${code(situation)}${colon}${said.opening} ${opening} + ${said.in} ${incoming} − ${said.out} ${out} = ${sum}${wrong}`;
};

const renderReDecision = (
  { outcome }: Extract<Finding, { readonly check: 'decided-again' }>,
  { language, words: { colon, comma }, refusal, difference }: AnswerRenderer,
): string => {
  if (outcome.is === 'failed') return renderError(outcome.error)[language];
  const said = words[language];
  return outcome.is === 'different'
    ? `${said.different}${colon}${findDifferingFields(outcome.recorded, outcome.decided).map(difference).join(comma)}`
    : `${said.refused}${colon}${outcome.refusals.map(refusal).join(comma)}`;
};

/** Renders the event of a finding: its type and its ids. */
export const renderEventSummary = (
  { type, data }: EventSummary,
  { words: { event, comma }, facts }: AnswerRenderer,
): string => [event(type), facts(data)].filter((part) => part !== '').join(comma);

/** Renders a position and, if `about` is given, its event. */
const renderPosition = (
  position: Position,
  about: EventSummary | undefined,
  telling: AnswerRenderer,
): string =>
  `${telling.words.position(position)}${about ? telling.words.inBrackets(renderEventSummary(about, telling)) : ''}`;

/** Renders a fault of the book: an error of the store, or the result for a noted head. */
const renderBookFault = (
  finding: Extract<Finding, { readonly check: 'book' }>,
  { language, words: { colon } }: AnswerRenderer,
): string => {
  if ('fault' in finding) return renderError(finding.fault)[language];
  const wrong = headTexts[finding.is][language];
  if (finding.is === 'back-dated') return wrong;
  const noted = finding.noted === undefined ? '' : ` ${finding.noted}`;
  return `${words[language].head(noted)}${colon}${wrong}`;
};

/** Renders a finding without its position. */
export const renderFinding = (
  finding: Finding,
  telling: AnswerRenderer,
  about: ReadonlyMap<Position, EventSummary> = new Map(),
): string => {
  const { language, words: vocabulary, said: texts, withCode } = telling;
  const said = words[language];
  switch (finding.check) {
    case 'book':
      return renderBookFault(finding, telling);
    case 'explained':
      return finding.from === finding.upTo ? '' : said.upTo(vocabulary.position(finding.upTo));
    case 'decided-again':
      return `${renderReDecision(finding, telling)}${finding.decidedBy === null ? '' : vocabulary.inBrackets(said.decidedBy(finding.decidedBy))}`;
    case 'overlooked':
      return said.overlooked(renderPosition(finding.by, about.get(finding.by), telling));
    case 'rules':
      return `${withCode(finding.says[language], finding.law)} ${texts(finding.because[language])} → ${texts(finding.however[language])}`;
    case 'totals':
      return renderTotal(finding, telling);
  }
};
