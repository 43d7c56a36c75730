import { type Answer, type Fact, joined, type Order, type Said, said, toldOrder } from '../guide/index.js';
import type { Entry } from '../check/trace.js';
import type { Question, ShownLine } from '../system/lending-system.js';

const toldFact = (fact: Fact): Said => {
  if ('mail' in fact)
    return said(
      `a mail tells ${fact.mail} of ${fact.about.join(', ')}`,
      `${fact.mail}さんに${fact.about.join('、')}をメールで知らせた`,
    );
  switch (fact.is) {
    case 'kept':
      return said(`kept for ${fact.for}`, `${fact.for}さんに確保`);
    case 'due':
      return said(`due on ${fact.on}`, `返却期日 ${fact.on}`);
    case 'ended':
      return said(
        `the reservation of ${fact.title} by ${fact.for} ended`,
        `${fact.for}さんの${fact.title}の予約は終了`,
      );
    case 'free':
      return said('free', '在架');
    case 'coming-back':
      return said('coming back', '返却の途中');
    case 'at-desk':
      return said('at the desk', '窓口');
    case 'shipped':
      return said('sent', '発送');
  }
};

const listed = (all: readonly Said[]): Said => joined(all, ', ', '、');

const toldAnswer = (answer: Answer): Said => {
  switch (answer.is) {
    case 'accepted': {
      const facts = listed(answer.facts.map(toldFact));
      return answer.facts.length === 0
        ? said('accepted', '承認')
        : said(`accepted: ${facts.en}`, `承認：${facts.ja}`);
    }
    case 'refused':
      return answer.reasons.length === 0
        ? said('refused', '不承認')
        : said(`refused: ${answer.reasons.join(', ')}`, `不承認：${answer.reasons.join('、')}`);
    case 'unsupported':
      return said('not supported', '対応なし');
    case 'unknown':
      return said(`no answer: ${answer.note}`, `返答なし：${answer.note}`);
  }
};

const toldLook = (of: 'reservations' | 'loans', who: string): Said =>
  of === 'reservations'
    ? said(`the reservations of ${who}`, `${who}さんの予約状況照会`)
    : said(`the loans of ${who}`, `${who}さんの貸出状況照会`);

export const toldQuestion = (question: Question): Said => {
  switch (question.of) {
    case 'reservations':
    case 'loans': {
      const { en, ja } = toldLook(question.of, question.who);
      return question.as === question.who
        ? said(en, ja)
        : said(`${en}, by ${question.as}`, `${question.as}さんが見る${ja}`);
    }
    case 'queue':
      return said(`who waits for ${question.title}`, `${question.title}を待つ人`);
    case 'copy':
      return said(`where ${question.copy} is`, `${question.copy}の状態`);
  }
};

const same = (...parts: readonly (string | undefined)[]): Said => {
  const text = parts.flatMap((part) => part ?? []).join(' ');
  return said(text, text);
};

const toldLine = (line: ShownLine): Said => {
  if ('who' in line) return same(line.who);
  if ('is' in line || 'mail' in line) return toldFact(line);
  return 'copy' in line ? same(line.copy, line.due) : same(line.title, line.word, line.at, line.from);
};

/** Renders an order that is sent again under its key. */
export const toldAgain = (order: Order): Said => {
  const { en, ja } = toldOrder(order);
  return said(`${en}, sent again`, `${ja}（再送）`);
};

const toldLines = (lines: readonly ShownLine[]): Said =>
  lines.length === 0 ? said('nothing', 'なし') : listed(lines.map(toldLine));

export const toldEntry = (
  entry: Extract<Entry, { order: unknown } | { again: unknown } | { question: unknown }>,
): { readonly what: Said; readonly answer: Said } => {
  if ('order' in entry) return { what: toldOrder(entry.order), answer: toldAnswer(entry.answer) };
  if ('again' in entry) return { what: toldAgain(entry.again), answer: toldAnswer(entry.answer) };
  return { what: toldQuestion(entry.question), answer: toldLines(entry.lines) };
};
