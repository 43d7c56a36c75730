import { Actor, CommandId, LocalDate } from '@torioki/lending';
import { append } from 'fp-ts/lib/Array.js';
import * as E from 'fp-ts/lib/Either.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { CardNumber, PatronId } from '../people/ids.js';
import type { Card, PatronRecord } from '../people/patron-record.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError } from '../registry-error.js';
import type { Asked } from './asked.js';
import { recording, type Parts } from './verb.js';

const order = { commandId: CommandId, actor: Actor, patron: PatronId, card: CardNumber, on: LocalDate };

const IssueCard = t.exact(t.type(order));

const CardSent = t.exact(
  t.type({
    ...order,
    /** Whether the copy of the evidence goes back with the card (R102). */
    idCopyEnclosed: t.boolean,
    /** 簡易書留 (R102) */
    registeredMail: t.boolean,
  }),
);

/** Patrons' cards. */
export interface Cards {
  /**
   * Issues another card, which alone is valid from now on. The history is to hold CardIssued. Fails with
   * `card-number-taken`.
   */
  issueCard(request: Asked<typeof IssueCard>): RegistryAnswer<void>;

  /**
   * Notes that the valid card went out by post, and on which day (R102). The history, which knows no card numbers, is to
   * hold CardSent. Fails with `card-unknown`, `card-replaced`, `card-already-sent`,
   * `not-registered-mail`.
   */
  cardSent(request: Asked<typeof CardSent>): RegistryAnswer<void>;
}

const has = ({ cards }: PatronRecord, card: CardNumber): boolean =>
  cards.some(({ number }) => number === card);

export const cards = (parts: Parts): Cards => ({
  issueCard: recording(parts, 'issueCard', IssueCard, (record, { patron, card, on }) =>
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

  cardSent: recording(parts, 'cardSent', CardSent, (record, request) => {
    const { patron, card, on, idCopyEnclosed, registeredMail } = request;
    if (!has(record, card)) return E.left(registryError('card-unknown', {}));
    const { number, issuedOn, sentOn } = NEA.last(record.cards);
    if (number !== card) return E.left(registryError('card-replaced', { on: issuedOn }));
    if (sentOn !== null) return E.left(registryError('card-already-sent', { on: sentOn }));
    if (!registeredMail) return E.left(registryError('not-registered-mail', {}));
    const sent = (one: Card): Card => ({ ...one, sentOn: on });
    return E.right({
      record: { ...record, cards: NEA.modifyLast(sent)(record.cards) },
      events: [{ type: 'CardSent', data: { patron, on, idCopyEnclosed, registeredMail } }],
    });
  }),
});
