import * as t from 'io-ts';
import type { Order } from '../guide/index.js';
import { codecByTag } from './codec-by-fields.js';
import { allNumbers, numbers } from './codecs.js';
import type { Question } from './lending-system.js';
import { day } from './time-codecs.js';

const triedBy = t.partial({ as: t.string });

const ofCopy = <Is extends string>(is: Is) => t.type({ is: t.literal(is), copy: t.string });

export const orderForms: {
  readonly [Is in Order['is']]: t.Decoder<unknown, Extract<Order, { readonly is: Is }>>;
} = {
  reserve: t.type({
    is: t.literal('reserve'),
    who: t.string,
    lines: t.array(t.type({ title: t.string, at: t.string, rank: t.union([t.number, t.null]) })),
  }),
  cancel: t.intersection([
    t.type({
      is: t.literal('cancel'),
      who: t.string,
      title: t.string,
      by: t.keyof({ patron: 0, staff: 0 }),
    }),
    t.partial({ as: t.string, copy: t.keyof({ damaged: 0, missing: 0 }) }),
  ]),
  changePickup: t.intersection([
    t.type({ is: t.literal('changePickup'), who: t.string, title: t.string, at: t.string }),
    triedBy,
  ]),
  suspend: t.type({ is: t.literal('suspend'), who: t.string, title: t.string, until: day }),
  resume: t.type({ is: t.literal('resume'), who: t.string, title: t.string }),
  fill: ofCopy('fill'),
  ship: ofCopy('ship'),
  arrive: t.type({ is: t.literal('arrive'), copy: t.string, at: t.string }),
  pickUp: t.type({
    is: t.literal('pickUp'),
    who: t.string,
    copy: t.string,
    at: t.string,
    cards: t.type({ prefectural: t.boolean, branch: t.boolean }),
  }),
  renew: t.intersection([t.type({ is: t.literal('renew'), who: t.string, copy: t.string }), triedBy]),
  return: t.intersection([
    t.type({ is: t.literal('return'), copy: t.string, at: t.string }),
    t.partial({ removed: t.literal(true) }),
  ]),
  receiveAtHeadquarters: ofCopy('receiveAtHeadquarters'),
  lost: ofCopy('lost'),
  withdraw: ofCopy('withdraw'),
  remove: ofCopy('remove'),
  restore: ofCopy('restore'),
  changeRank: t.intersection([
    t.type({
      is: t.literal('changeRank'),
      who: t.string,
      ranks: t.array(t.type({ title: t.string, rank: t.number })),
    }),
    triedBy,
  ]),
  close: t.type({
    is: t.literal('close'),
    places: t.union([t.literal('all'), t.array(t.string)]),
    from: day,
    until: day,
    dueOn: day,
  }),
  rules: t.type({ is: t.literal('rules'), from: day, numbers }),
  undo: t.type({
    is: t.literal('undo'),
    copy: t.string,
    of: t.keyof({
      fill: 0,
      ship: 0,
      arrive: 0,
      pickUp: 0,
      renew: 0,
      return: 0,
      receiveAtHeadquarters: 0,
    }),
  }),
  nightly: t.type({ is: t.literal('nightly') }),
};

export const orderCodec = codecByTag<Order>('is', orderForms);

const ofPerson = <Is extends string>(is: Is) => t.type({ is: t.literal(is), who: t.string, as: t.string });

export const questionCodec = codecByTag<Question>('is', {
  reservations: ofPerson('reservations'),
  loans: ofPerson('loans'),
  queue: t.type({ is: t.literal('queue'), title: t.string }),
  copy: t.type({ is: t.literal('copy'), copy: t.string }),
});

export const worldCodec = t.type({
  people: t.array(t.type({ who: t.string, cards: t.array(t.string), mail: t.boolean })),
  places: t.array(t.type({ at: t.string, is: t.keyof({ counter: 0, branch: 0, home: 0 }) })),
  copies: t.array(
    t.type({
      copy: t.string,
      title: t.string,
      loanClass: t.keyof({
        circulating: 0,
        'short-loan': 0,
        'in-library': 0,
        'in-library-short': 0,
        'not-for-loan': 0,
      }),
      source: t.keyof({ own: 0, interlibrary: 0 }),
    }),
  ),
  closed: t.array(day),
  dispatch: t.array(day),
  numbers: allNumbers,
});
