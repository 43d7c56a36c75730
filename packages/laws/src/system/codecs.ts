import * as t from 'io-ts';
import type { Answer } from '../guide/index.js';
import type { ShownLine } from './lending-system.js';

/** A text of a form: a day, or an hour of one. */
const textLike = (name: string, form: RegExp) =>
  new t.Type<string, string, unknown>(
    name,
    t.string.is,
    (value, context) =>
      typeof value === 'string' && form.test(value) ? t.success(value) : t.failure(value, context),
    t.identity,
  );

const day = textLike('day', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const hour = textLike('hour', /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

const copyFact = t.type({
  copy: t.string,
  is: t.union([t.literal('free'), t.literal('coming-back'), t.literal('at-desk'), t.literal('shipped')]),
});

/** What came of an order. */
export const factCodec = t.union([
  t.type({ copy: t.string, is: t.literal('kept'), for: t.string }),
  t.type({ copy: t.string, is: t.literal('due'), on: day }),
  copyFact,
  t.type({
    title: t.string,
    is: t.literal('ended'),
    for: t.string,
    why: t.union([t.literal('cancelled'), t.literal('expired'), t.literal('unfillable')]),
  }),
  t.type({ mail: t.string, about: t.array(t.string), at: hour }),
]);

/** An answer as it comes from outside. */
export const answerCodec: t.Decoder<unknown, Answer> = t.union([
  t.type({ is: t.literal('accepted'), facts: t.array(factCodec) }),
  t.type({ is: t.literal('refused'), reasons: t.array(t.string) }),
  t.type({ is: t.literal('unsupported') }),
  t.type({ is: t.literal('unknown'), note: t.string }),
]);

const word = t.union([t.literal('予約中'), t.literal('貸出可能')]);

/** The lines of what is shown, by the question. */
export const linesCodecs = {
  reservations: t.intersection([t.type({ title: t.string }), t.partial({ word, at: t.string, from: day })]),
  loans: t.intersection([t.type({ copy: t.string }), t.partial({ due: day })]),
  queue: t.type({ who: t.string }),
  copy: factCodec,
};

const { copy, queue, reservations, loans } = linesCodecs;
const line = t.union([copy, queue, reservations, loans]);

export const linesCodec: t.Decoder<unknown, readonly ShownLine[] | 'unsupported'> = t.union([
  t.literal('unsupported'),
  t.array(line),
]);

const count = t.union([t.number, t.null]);

const numbers = t.partial({
  limit: count,
  renewals: count,
  loanDays: count,
  shortDays: count,
  homeDays: count,
  transitDays: count,
  holdOpenDays: count,
  mailAt: t.union([t.string, t.null]),
});

const readings = t.partial({
  'renewal.base': t.keyof({ click: 0, 'due-date': 0, own: 0 }),
  readOrderRelease: t.keyof({ secured: 0, 'picked-up': 0, own: 0 }),
  queueOrder: t.keyof({ 'confirmed-at': 0, own: 0 }),
  'renewal.blockOn': t.keyof({ 'title-waiting': 0, own: 0 }),
  overflow: t.keyof({ 'reject-all': 0, own: 0 }),
  allowDuplicate: t.union([t.literal(false), t.literal('own')]),
  fills: t.keyof({ 'by-order': 0, 'by-itself': 0 }),
});

const level = t.keyof({
  core: 0,
  'loan-classes': 0,
  interlibrary: 0,
  places: 0,
  notices: 0,
  'reading-order': 0,
  people: 0,
});

const fields = {
  canSet: t.array(t.keyof(numbers.props)),
  levels: t.array(level),
  numbers,
  readings,
  clock: t.keyof({ set: 0, forward: 0, real: 0 }),
  reasons: t.keyof({ none: 0, one: 0, all: 0 }),
  parallel: t.number,
  patienceMs: t.number,
  shows: t.union([t.literal('at-once'), t.type({ withinMs: t.number })]),
  ownReasons: t.array(t.string),
  repeats: t.keyof({ 'by-key': 0, no: 0 }),
  restarts: t.boolean,
};

/** A declaration as it comes from outside. */
export const declarationCodec = t.intersection([t.type({ name: t.string }), t.partial(fields)]);

/** What a declaration says that nobody asks for: a word that is misspelt is told, not passed over. */
export const strangeIn = (declaration: object): readonly string[] =>
  Object.keys(declaration).filter((key) => key !== 'name' && !Object.hasOwn(fields, key));

/** What is wrong with a value, by the path to it: `declares.clock is "sett"`. */
export const faultsIn = (errors: t.Errors): string =>
  [
    ...new Set(
      errors.map(
        ({ context, value }) =>
          `${context
            .map(({ key }) => key)
            .filter((key) => key !== '' && !/^\d+$/.test(key))
            .join('.')} is ${JSON.stringify(value)}`,
      ),
    ),
  ].join('; ');
