import { type Answer, type Order, renderOrder } from '../guide/index.js';
import { answerCodec, factCodec, describeErrors, linesCodecs } from '../system/codecs.js';
import type { Question, ShownLine } from '../system/lending-system.js';
import { renderQuestion } from '../render/render-entry.js';

/** A reply is not in the required form. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  constructor(
    /** The kind of the order or question. */
    readonly of: string,
    {
      request,
      reply,
      wrong,
      form,
    }: Record<'request' | 'wrong' | 'form', string> & { readonly reply: unknown },
  ) {
    super(`${request} → ${JSON.stringify(reply)} cannot be read: ${wrong}. The form must be ${form}`);
  }
}

/** An example of each kind of fact. */
const facts: Readonly<Record<string, string>> = {
  kept: '{"copy":"BOOK1-1","is":"kept","for":"佐藤"}',
  due: '{"copy":"BOOK1-1","is":"due","on":"2021-04-17"}',
  ended: '{"title":"BOOK1","is":"ended","for":"佐藤","why":"expired"}; why: cancelled, expired or unfillable',
};
const mailFact = '{"mail":"佐藤","about":["BOOK1-1"],"at":"2021-04-03T20:00"}';
const copyFact = '{"copy":"BOOK1-1","is":"free"}; is: free, coming-back, at-desk, shipped, kept or due';

const answers =
  '{"is":"accepted","facts":[]}, {"is":"refused","reasons":["limit"]}, {"is":"unsupported"} or {"is":"unknown","note":"…"}';

/** An example line of each view. */
const lines: Readonly<Record<Question['is'], string>> = {
  reservations: '{"title":"BOOK1","word":"予約中"}; word: 予約中 or 貸出可能',
  loans: '{"copy":"BOOK1-1","due":"2021-04-17"}',
  queue: '{"who":"佐藤"}',
  copy: copyFact,
};

const formOf = (fact: object): string => {
  if ('mail' in fact) return mailFact;
  return ('is' in fact ? facts[String(fact.is)] : undefined) ?? copyFact;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The unreadable fact in an answer that is otherwise correct. */
const wrongFact = (reply: unknown): object | undefined =>
  isObject(reply) && 'facts' in reply && Array.isArray(reply.facts)
    ? reply.facts.filter(isObject).find((one) => factCodec.decode(one)._tag === 'Left')
    : undefined;

export const readAnswer = (order: Order, reply: unknown): Answer => {
  const decoded = answerCodec.decode(reply);
  if (decoded._tag === 'Right') return decoded.right;
  const fact = wrongFact(reply);
  const wrongPart = fact === undefined ? { reply, form: answers } : { reply: fact, form: formOf(fact) };
  throw new Unreadable(order.is, {
    request: renderOrder(order).en,
    wrong: describeErrors(decoded.left),
    ...wrongPart,
  });
};

/** Decodes the lines of a view. Throws an `Unreadable` for a line in another form. */
export const readLines = (question: Question, reply: unknown): readonly ShownLine[] | 'unsupported' => {
  if (reply === 'unsupported') return reply;
  const { is } = question;
  const request = renderQuestion(question).en;
  if (!Array.isArray(reply))
    throw new Unreadable(is, {
      request,
      reply,
      wrong: 'it is not a list',
      form: `[${lines[is]}] or "unsupported"`,
    });
  return reply.map((line: unknown) => {
    const decoded = linesCodecs[is].decode(line);
    if (decoded._tag === 'Right') return decoded.right;
    throw new Unreadable(is, { request, reply: line, wrong: describeErrors(decoded.left), form: lines[is] });
  });
};
