import {
  type Answer,
  type Fact,
  joinTexts,
  type Order,
  type BilingualText,
  bilingual,
  renderOrder,
} from '../guide/index.js';
import type { Entry } from '../check/trace.js';
import type { Question, ShownLine } from '../system/lending-system.js';

const renderFact = (fact: Fact): BilingualText => {
  if ('mail' in fact)
    return bilingual(
      `a mail to ${fact.mail} about ${fact.about.join(', ')}`,
      `${fact.mail}さんに${fact.about.join('、')}をメールで知らせた`,
    );
  switch (fact.is) {
    case 'kept':
      return bilingual(`kept for ${fact.for}`, `${fact.for}さんに確保`);
    case 'due':
      return bilingual(`due on ${fact.on}`, `返却期日 ${fact.on}`);
    case 'ended':
      return bilingual(
        `the reservation of ${fact.title} by ${fact.for} ended`,
        `${fact.for}さんの${fact.title}の予約は終了`,
      );
    case 'free':
      return bilingual('free', '在架');
    case 'coming-back':
      return bilingual('coming back', '返却の途中');
    case 'at-desk':
      return bilingual('at the desk', '窓口');
    case 'shipped':
      return bilingual('sent', '発送');
  }
};

const listed = (all: readonly BilingualText[]): BilingualText => joinTexts(all, ', ', '、');

const renderAnswer = (answer: Answer): BilingualText => {
  switch (answer.is) {
    case 'accepted': {
      const facts = listed(answer.facts.map(renderFact));
      return answer.facts.length === 0
        ? bilingual('accepted', '承認')
        : bilingual(`accepted: ${facts.en}`, `承認：${facts.ja}`);
    }
    case 'refused':
      return answer.reasons.length === 0
        ? bilingual('refused', '不承認')
        : bilingual(`refused: ${answer.reasons.join(', ')}`, `不承認：${answer.reasons.join('、')}`);
    case 'unsupported':
      return bilingual('not supported', '対応なし');
    case 'unknown':
      return bilingual(`no answer: ${answer.note}`, `返答なし：${answer.note}`);
  }
};

const renderPersonView = (is: 'reservations' | 'loans', who: string): BilingualText =>
  is === 'reservations'
    ? bilingual(`the reservations of ${who}`, `${who}さんの予約状況照会`)
    : bilingual(`the loans of ${who}`, `${who}さんの貸出状況照会`);

export const renderQuestion = (question: Question): BilingualText => {
  switch (question.is) {
    case 'reservations':
    case 'loans': {
      const { en, ja } = renderPersonView(question.is, question.who);
      return question.as === question.who
        ? bilingual(en, ja)
        : bilingual(`${en}, by ${question.as}`, `${question.as}さんが見る${ja}`);
    }
    case 'queue':
      return bilingual(`the queue of ${question.title}`, `${question.title}を待つ人`);
    case 'copy':
      return bilingual(`the state of ${question.copy}`, `${question.copy}の状態`);
  }
};

const same = (...parts: readonly (string | undefined)[]): BilingualText => {
  const text = parts.flatMap((part) => part ?? []).join(' ');
  return bilingual(text, text);
};

const renderLine = (line: ShownLine): BilingualText => {
  if ('who' in line) return same(line.who);
  if ('is' in line || 'mail' in line) return renderFact(line);
  return 'copy' in line ? same(line.copy, line.due) : same(line.title, line.word, line.at, line.from);
};

/** Renders an order that is sent again under its key. */
export const renderAgain = (order: Order): BilingualText => {
  const { en, ja } = renderOrder(order);
  return bilingual(`${en}, sent again`, `${ja}（再送）`);
};

const renderLines = (lines: readonly ShownLine[]): BilingualText =>
  lines.length === 0 ? bilingual('nothing', 'なし') : listed(lines.map(renderLine));

export const renderEntry = (
  entry: Extract<Entry, { order: unknown } | { again: unknown } | { question: unknown }>,
): { readonly what: BilingualText; readonly answer: BilingualText } => {
  if ('order' in entry) return { what: renderOrder(entry.order), answer: renderAnswer(entry.answer) };
  if ('again' in entry) return { what: renderAgain(entry.again), answer: renderAnswer(entry.answer) };
  return { what: renderQuestion(entry.question), answer: renderLines(entry.lines) };
};
