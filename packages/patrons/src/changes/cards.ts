import { decisions } from '@torioki/lending';
import type { NamedCard } from '@torioki/lending/decisions';
import { append } from 'fp-ts/lib/Array.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { CardNumber, PatronId } from '../people/ids.js';
import type { Card, PatronRecord } from '../people/patron-record.js';
import { findRecord } from '../records/patron-rows.js';
import { failWith } from '../records/work.js';
import { defineChange } from './define-change.js';

const ofPatron = { patron: PatronId, card: CardNumber };

const has = ({ cards }: PatronRecord, card: CardNumber): boolean =>
  cards.some(({ number }) => number === card);

const stateOfCard = (record: PatronRecord, card: CardNumber): NamedCard => {
  if (!has(record, card)) return { is: 'unknown' };
  const { number, issuedOn, sentOn } = NEA.last(record.cards);
  return number === card ? { is: 'valid', sentOn } : { is: 'replaced', on: issuedOn };
};

/** Issues another card. Now only this card is valid. Emits CardIssued. Fails with `card-number-taken`. */
export const issueCard = defineChange(decisions.issueCard, {
  said: ofPatron,
  *sought({ patron, card }, { on }) {
    const before = yield* findRecord(patron);
    if (has(before, card)) yield* failWith('card-number-taken', {});
    const cards = append<Card>({ number: card, issuedOn: on, sentOn: null })(before.cards);
    return { facts: { patron }, before, after: { ...before, cards } };
  },
});

/** Records that the valid card was sent by post, and the day (R102). Emits CardSent. */
export const sendCard = defineChange(decisions.sendCard, {
  said: {
    ...ofPatron,
    /** Whether the copy of the evidence is returned with the card (R102). */
    idCopyEnclosed: t.boolean,
    /** Whether the card was sent by registered mail, 簡易書留 (R102). */
    registeredMail: t.boolean,
  },
  *sought({ patron, card, idCopyEnclosed, registeredMail }, { on }) {
    const before = yield* findRecord(patron);
    const { idCopyHeld } = before;
    return {
      facts: { patron, card: stateOfCard(before, card), idCopyHeld, idCopyEnclosed, registeredMail },
      before,
      after: {
        ...before,
        idCopyHeld: idCopyHeld && !idCopyEnclosed,
        cards: NEA.modifyLast((one: Card): Card => ({ ...one, sentOn: on }))(before.cards),
      },
    };
  },
});
