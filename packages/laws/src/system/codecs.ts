import * as t from 'io-ts';
import type { Answer, Fact } from '../guide/index.js';
import { codecByFields, codecByTag } from './codec-by-fields.js';
import { day, hour } from './time-codecs.js';

const facts = codecByTag<Fact>('is', {
  kept: t.type({ copy: t.string, is: t.literal('kept'), for: t.string }),
  due: t.type({ copy: t.string, is: t.literal('due'), on: day }),
  free: t.type({ copy: t.string, is: t.literal('free') }),
  'coming-back': t.type({ copy: t.string, is: t.literal('coming-back') }),
  'at-desk': t.type({ copy: t.string, is: t.literal('at-desk') }),
  shipped: t.type({ copy: t.string, is: t.literal('shipped') }),
  ended: t.type({
    title: t.string,
    is: t.literal('ended'),
    for: t.string,
    why: t.keyof({ cancelled: 0, expired: 0, unfillable: 0 }),
  }),
});

const dayOrNone = t.union([day, t.null]);

const mail = t.intersection([
  t.type({ mail: t.string, about: t.array(t.string), at: hour }),
  t.partial({
    why: t.keyof({ ready: 0, 'days-changed': 0, late: 0, 'waits-again': 0, 'address-given': 0 }),
    promised: t.array(t.type({ copy: t.string, from: dayOrNone, until: dayOrNone })),
  }),
]);

export const factCodec = codecByFields<Fact>((value) => ('mail' in value ? mail : facts), facts.name);

export const answerCodec = codecByTag<Answer>('is', {
  accepted: t.type({ is: t.literal('accepted'), facts: t.array(factCodec) }),
  refused: t.type({ is: t.literal('refused'), reasons: t.array(t.string) }),
  unsupported: t.type({ is: t.literal('unsupported') }),
  unknown: t.type({ is: t.literal('unknown'), note: t.string }),
});

const word = t.union([t.literal('予約中'), t.literal('貸出可能')]);

/** The codecs of the lines of a view, by the kind of query. */
export const linesCodecs = {
  reservations: t.intersection([t.type({ title: t.string }), t.partial({ word, at: t.string, from: day })]),
  loans: t.intersection([t.type({ copy: t.string }), t.partial({ due: day })]),
  queue: t.type({ who: t.string }),
  copy: factCodec,
};

const count = t.union([t.number, t.null]);

const eachNumber = {
  limit: count,
  renewals: count,
  loanDays: count,
  shortDays: count,
  homeDays: count,
  transitDays: count,
  holdOpenDays: count,
  mailAt: t.union([t.string, t.null]),
};

/** Some or all of the guide's numbers. */
export const numbers = t.partial(eachNumber);
export const allNumbers = t.type(eachNumber);

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
  undoes: t.boolean,
};

export const declarationCodec = t.intersection([t.type({ name: t.string }), t.partial(fields)]);

/** The unknown fields in a declaration. A misspelt field is reported, not ignored. */
export const listUnknownWords = (declaration: object): readonly string[] =>
  Object.keys(declaration).filter((key) => key !== 'name' && !Object.hasOwn(fields, key));

const pathOf = (context: t.Context): string =>
  context
    .map(({ key }) => key)
    .filter((key) => key !== '' && !/^\d+$/.test(key))
    .join('.') || 'it';

/** Describes decoding errors, each with its path: `declares.clock is "sett"`. */
export const describeErrors = (errors: t.Errors): string =>
  [
    ...new Set(
      errors.map(
        ({ context, value, message }) =>
          `${pathOf(context)} is ${JSON.stringify(value)}${message === undefined ? '' : `, ${message}`}`,
      ),
    ),
  ].join('; ');
