import { CommandId, LocalDate } from '@torioki/lending';
import { append } from 'fp-ts/lib/Array.js';
import * as E from 'fp-ts/lib/Either.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { CardNumber, PatronId } from '../people/ids.js';
import type { Card, PatronRecord } from '../people/patron-record.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError } from '../registry-error.js';
import type { Asked } from './asked.js';
import { changing, type Parts } from './verb.js';

const CardOrder = t.exact(
  t.type({ commandId: CommandId, patron: PatronId, card: CardNumber, on: LocalDate }),
);

/** Patrons' cards. */
export interface Cards {
  /**
   * Issues another card, which alone is valid from now on. The history is to hold CardIssued. Fails with
   * `card-number-taken`.
   */
  issueCard(request: Asked<typeof CardOrder>): RegistryAnswer<void>;

  /** Notes that a card went out by post (R102). The history is to hold CardSent. Fails with `card-unknown`. */
  cardSent(request: Asked<typeof CardOrder>): RegistryAnswer<void>;
}

const has = ({ cards }: PatronRecord, card: CardNumber): boolean =>
  cards.some(({ number }) => number === card);

export const cards = (parts: Parts): Cards => ({
  issueCard: changing(parts, 'issueCard', CardOrder, (record, { patron, card, on }) =>
    has(record, card)
      ? E.left(registryError('card-number-taken', {}))
      : E.right({
          record: {
            ...record,
            cards: append<Card>({ number: card, issuedOn: on, sentOn: null })(record.cards),
          },
          events: [{ type: 'CardIssued', data: { patron, on } }],
        }),
  ),

  cardSent: changing(parts, 'cardSent', CardOrder, (record, { patron, card, on }) => {
    if (!has(record, card)) return E.left(registryError('card-unknown', {}));
    const sent = (one: Card) => (one.number === card ? { ...one, sentOn: on } : one);
    return E.right({
      record: { ...record, cards: NEA.map(sent)(record.cards) },
      events: [{ type: 'CardSent', data: { patron, on } }],
    });
  }),
});
