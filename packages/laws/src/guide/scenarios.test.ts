import { describe, expect, it } from 'vitest';
import { completeDeclaration } from '../system/complete-declaration.js';
import { orderOf, terms } from '../testing/ledgers.js';
import { branch, home, createWorld } from '../worlds/library.js';
import {
  arrive,
  cancel,
  changeRank,
  receiveAtHeadquarters,
  fill,
  giveBack,
  pickUp,
  renew,
  reserve,
  reserveFor,
  reserveInOrder,
  rules,
  ship,
} from '../stories/orders.js';
import type { Move } from '../check/move.js';
import { computeFirstDue, computeRenewedDue } from './due-dates.js';
import { followOrder } from './follow-order.js';
import { codeOf } from './law.js';
import { listExpiredHolds, pickupFromDay, listAwaitingMail } from './holds.js';
import { atHour, type Ledger, loanOf, findNext, createLedger, reservationOf } from './ledger.js';
import { listForbidding, judgeByLaws } from './verdict.js';
import { library } from './words.js';

const levels = [
  'core',
  'loan-classes',
  'interlibrary',
  'places',
  'notices',
  'reading-order',
  'people',
] as const;
const declares = completeDeclaration({ name: 'the guide', levels, clock: 'set' });
/** A library that follows only the guide, from a time on, with the guide's verdict on each order. */
const from = (now: string) => {
  let ledger: Ledger = createLedger(createWorld(declares), declares.readings, now);
  const says = (move: Move): readonly string[] | 'accepted' => {
    const verdict = judgeByLaws(terms, ledger, orderOf(move));
    return verdict.is === 'refuse' ? listForbidding(verdict).map(({ law }) => codeOf(law)) : 'accepted';
  };
  const done = (...moves: readonly Move[]): void => {
    for (const move of moves) {
      expect(says(move)).toBe('accepted');
      [ledger = ledger] = followOrder(ledger, orderOf(move), []);
    }
  };
  return {
    says,
    done,
    at: (time: string) => {
      ledger = atHour(ledger, time);
    },
    due: (copy: string) => loanOf(ledger, copy)?.due,
    renewedTo: (copy: string) => {
      const loan = loanOf(ledger, copy);
      return loan === undefined ? undefined : computeRenewedDue(ledger, loan);
    },
    firstDue: (copy: string) => computeFirstDue(ledger, copy, library),
    awaitingMail: () => listAwaitingMail(ledger).map(({ who }) => who),
    over: () => listExpiredHolds(ledger).map(({ who }) => who),
    mailed: (evening: string) => {
      ledger = atHour(ledger, evening);
      const mails = listAwaitingMail(ledger).map(({ who, kept }) => ({
        mail: who,
        about: [kept.copy],
        at: ledger.now,
      }));
      [ledger = ledger] = followOrder(ledger, { is: 'nightly' }, mails);
    },
    from: (who: string, title: string) => {
      const reservation = reservationOf(ledger, who, title);
      return reservation === undefined ? undefined : pickupFromDay(ledger, reservation);
    },
    next: (title: string) => findNext(ledger, title)?.who,
  };
};

const books = (count: number, offset = 0) =>
  Array.from({ length: count }, (_, index) => reserve('佐藤', `BOOK${offset + index + 1}`));

describe('the laws in the scenarios of the guide', () => {
  it('S6: a title is reserved only if one of its copies may leave the library', () => {
    const { says } = from('2021-04-03T10:00');
    expect(says(reserve('佐藤', 'DICTIONARY'))).toEqual(['leaves-the-house']);
    expect(says(reserve('佐藤', 'MIXED'))).toBe('accepted');
  });

  it('S11 S12 S14: at most ten reservations; of too many lines none is reserved; a pickup frees a place', () => {
    const { says, done } = from('2021-04-03T10:00');
    done(...books(8));
    expect(says(reserve('佐藤', 'BOOK9', 'BOOK10', 'BOOK11'))).toEqual(['limit']);
    done(reserve('佐藤', 'BOOK9', 'BOOK10'));
    expect(says(reserve('佐藤', 'BOOK11'))).toEqual(['limit']);
    done(fill('BOOK1-1'));
    expect(says(reserve('佐藤', 'BOOK11'))).toEqual(['limit']);
    done(pickUp('佐藤', 'BOOK1-1'), reserve('佐藤', 'BOOK11'));
  });

  it('S15: without a reading order, 下 may come before 上', () => {
    const { done } = from('2021-04-03T10:00');
    done(pickUp('高橋', 'BOOK1-1'), reserve('佐藤', 'BOOK1'), reserve('佐藤', 'BOOK2'), fill('BOOK2-1'));
  });

  it('S16: in a reading order, the next volume waits until the previous one is secured; ranks are distinct', () => {
    const { says, done } = from('2021-04-03T10:00');
    done(pickUp('高橋', 'BOOK1-1'), reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2], ['BOOK3', 5]));
    expect(says(fill('BOOK2-1'))).toEqual(['in-order']);
    done(giveBack('BOOK1-1'), fill('BOOK1-1'), fill('BOOK2-1'), fill('BOOK3-1'));
    expect(says(reserveInOrder('鈴木', ['BOOK4', 1], ['BOOK5', 1]))).toEqual(['in-order']);
  });

  it('S17: after the cancellation of a volume, the next one has its turn and keeps its place in the queue', () => {
    const { says, done, next } = from('2021-04-03T10:00');
    done(
      pickUp('高橋', 'BOOK1-1'),
      reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2]),
      reserve('鈴木', 'BOOK2'),
    );
    expect(next('BOOK2')).toBe('鈴木');
    done(cancel('佐藤', 'BOOK1'));
    expect(next('BOOK2')).toBe('佐藤');
    done(fill('BOOK2-1'));
    expect(says(changeRank('佐藤', ['BOOK2', 7]))).toEqual(['turn-stays']);
  });

  it('A32: while no volume is secured, ranks can be swapped, and the first rank has the turn', () => {
    const { says, done } = from('2021-04-03T10:00');
    done(reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2]));
    done(changeRank('佐藤', ['BOOK1', 2], ['BOOK2', 1]));
    expect(says(fill('BOOK1-1'))).toEqual(['in-order']);
    done(fill('BOOK2-1'));
    expect(says(changeRank('佐藤', ['BOOK2', 3]))).toEqual(['turn-stays']);
    done(fill('BOOK1-1'));
  });

  it('S20 S21: a loan is due fourteen days after the pickup, not after the mail', () => {
    const { done, due, at } = from('2021-04-07T15:30');
    done(reserve('佐藤', 'BOOK1'), fill('BOOK1-1'), pickUp('佐藤', 'BOOK1-1'));
    expect(due('BOOK1-1')).toBe('2021-04-21');
    at('2021-04-08T09:00');
    done(pickUp('佐藤', 'BOOK2-1'));
    expect(due('BOOK2-1')).toBe('2021-04-22');
  });

  it('S27 S28: the patron cancels while 予約中; only staff cancel once 貸出可能, and the next person gets the copy', () => {
    const { says, done, next } = from('2021-04-03T10:00');
    done(reserve('佐藤', 'BOOK2'), cancel('佐藤', 'BOOK2'));
    done(reserve('佐藤', 'BOOK1'), reserve('高橋', 'BOOK1'), fill('BOOK1-1'));
    expect(says(cancel('佐藤', 'BOOK1'))).toEqual(['cancel-secured']);
    done(cancel('佐藤', 'BOOK1', 'staff'));
    expect(next('BOOK1')).toBe('高橋');
  });

  it('S31 S36: a renewal counts from the click, and never shortens a loan', () => {
    const { done, renewedTo, at } = from('2021-04-08T10:00');
    done(pickUp('佐藤', 'BOOK1-1'));
    at('2021-04-20T10:00');
    expect(renewedTo('BOOK1-1')).toBe('2021-05-04');
    at('2021-04-09T10:00');
    expect(renewedTo('BOOK1-1')).toBe('2021-04-23');
    at('2021-04-08T10:00');
    expect(renewedTo('BOOK1-1')).toBe('2021-04-22');
  });

  it('S32: a loan can be renewed until 23:59 of the due day, not at 00:00 of the next', () => {
    const { says, done, at } = from('2021-04-08T10:00');
    done(pickUp('佐藤', 'BOOK1-1'));
    at('2021-04-22T23:59');
    expect(says(renew('佐藤', 'BOOK1-1'))).toBe('accepted');
    at('2021-04-23T00:00');
    expect(says(renew('佐藤', 'BOOK1-1'))).toEqual(['renew-2']);
  });

  it('S33: a loan is renewed once; after the return, a new loan can be renewed again', () => {
    const { says, done } = from('2021-04-08T10:00');
    done(pickUp('佐藤', 'BOOK1-1'), renew('佐藤', 'BOOK1-1'));
    expect(says(renew('佐藤', 'BOOK1-1'))).toEqual(['renew-4']);
    done(giveBack('BOOK1-1'), pickUp('佐藤', 'BOOK1-1'), renew('佐藤', 'BOOK1-1'));
  });

  it('S34: a refusal has each applicable reason, in the order of the guide; a 貸出可能 reservation does not block', () => {
    const { says, done, at } = from('2021-04-08T10:00');
    done(pickUp('佐藤', 'PAIR-1'), pickUp('佐藤', 'ELSEWHERE-1'), reserve('高橋', 'PAIR'));
    expect(says(renew('佐藤', 'PAIR-1'))).toEqual(['renew-3']);
    done(fill('PAIR-2'));
    expect(says(renew('佐藤', 'PAIR-1'))).toBe('accepted');
    expect(says(renew('佐藤', 'ELSEWHERE-1'))).toEqual(['renew-5']);
    done(renew('佐藤', 'PAIR-1'), reserve('鈴木', 'PAIR'));
    at('2021-05-08T10:00');
    expect(says(renew('佐藤', 'PAIR-1'))).toEqual(['renew-2', 'renew-3', 'renew-4']);
  });

  it('S35: 期間短縮資料 is lent for seven days, and renewed for seven from the click', () => {
    const { done, due, renewedTo, at, firstDue: first } = from('2021-04-14T10:00');
    expect(first('SHORT-1')).toBe('2021-04-21');
    done(pickUp('佐藤', 'SHORT-1'));
    expect(due('SHORT-1')).toBe('2021-04-21');
    at('2021-04-20T10:00');
    expect(renewedTo('SHORT-1')).toBe('2021-04-27');
  });

  it("S19: a copy kept a minute before 20:00 is in that evening's mail, one kept at 20:00 in the next", () => {
    const { done, awaitingMail, at } = from('2021-04-07T19:59');
    done(reserve('佐藤', 'BOOK1'), reserve('高橋', 'BOOK2'), fill('BOOK1-1'));
    at('2021-04-07T20:00');
    done(fill('BOOK2-1'));
    expect(awaitingMail()).toEqual(['佐藤']);
    at('2021-04-08T20:00');
    expect(awaitingMail()).toEqual(['佐藤', '高橋']);
  });

  it('S20 S25 S60: a counter requires its card, a branch both cards', () => {
    const { says, done, mailed, at } = from('2021-04-06T11:00');
    const noCard = { prefectural: false, branch: false };
    const onlyOurs = { prefectural: true, branch: false };
    expect(says(pickUp('佐藤', 'BOOK2-1', library, noCard))).toEqual(['cards']);
    expect(says(pickUp('佐藤', 'BOOK2-1', library, onlyOurs))).toBe('accepted');
    done(reserveFor(branch, '佐藤', 'BOOK1'), fill('BOOK1-1'));
    mailed('2021-04-06T20:00');
    at('2021-04-09T10:00');
    done(ship('BOOK1-1'), arrive('BOOK1-1', branch));
    expect(says(pickUp('佐藤', 'BOOK1-1', branch, onlyOurs))).toEqual(['cards']);
    expect(says(pickUp('佐藤', 'BOOK1-1', branch))).toBe('accepted');
  });

  it('S22 S23: a copy notified on a dispatch day leaves on the next one, and reaches a branch two days later', () => {
    const { says, done, mailed, at, from: fetchedFrom, due } = from('2021-04-06T11:00');
    done(reserveFor(branch, '佐藤', 'BOOK1'), fill('BOOK1-1'));
    mailed('2021-04-06T20:00');
    expect(says(ship('BOOK1-1'))).toEqual(['dispatch-day']);
    expect(fetchedFrom('佐藤', 'BOOK1')).toBe('2021-04-11');
    at('2021-04-09T10:00');
    done(ship('BOOK1-1'));
    at('2021-04-11T10:00');
    done(arrive('BOOK1-1', branch), pickUp('佐藤', 'BOOK1-1', branch));
    expect(due('BOOK1-1')).toBe('2021-04-25');
    expect(says(renew('佐藤', 'BOOK1-1'))).toEqual(['renew-1']);
  });

  it('S26 S36: a loan to a home begins with the dispatch, has four days of the post, and is never shortened', () => {
    const { done, mailed, at, due, renewedTo } = from('2021-04-07T14:10');
    done(reserveFor(home, '佐藤', 'BOOK1'), fill('BOOK1-1'));
    mailed('2021-04-07T20:00');
    at('2021-04-09T10:00');
    done(ship('BOOK1-1'));
    expect(due('BOOK1-1')).toBe('2021-04-27');
    expect(renewedTo('BOOK1-1')).toBe('2021-04-27');
  });

  it('S30: a hold ends after its tenth open day', () => {
    const { done, mailed, over, at } = from('2021-04-07T14:10');
    done(reserve('佐藤', 'BOOK1'), fill('BOOK1-1'));
    mailed('2021-04-07T20:00');
    at('2021-04-18T23:59');
    expect(over()).toEqual([]);
    at('2021-04-19T00:00');
    expect(over()).toEqual(['佐藤']);
  });

  it('S37: a branch takes back its own loans, and the copy is free again only at the headquarters', () => {
    const { says, done, mailed, at } = from('2021-04-06T11:00');
    done(reserveFor(branch, '佐藤', 'BOOK1'), fill('BOOK1-1'));
    mailed('2021-04-06T20:00');
    at('2021-04-09T10:00');
    done(ship('BOOK1-1'), arrive('BOOK1-1', branch), pickUp('佐藤', 'BOOK1-1', branch));
    expect(says(giveBack('BOOK1-1', '議会図書室'))).toEqual(['return-place']);
    done(giveBack('BOOK1-1', branch), reserve('高橋', 'BOOK1'));
    expect(says(fill('BOOK1-1'))).toEqual(['return-place', 'not-there']);
    done(receiveAtHeadquarters('BOOK1-1'), fill('BOOK1-1'));
  });

  it('S40: the limit is that of the day', () => {
    const { says, done, at } = from('2021-04-30T23:59');
    done(reserve('佐藤', 'BOOK1'), reserve('佐藤', 'BOOK2'), rules('2021-05-01', { limit: 11 }));
    for (let number = 3; number <= 10; number += 1) done(reserve('佐藤', `BOOK${number}`));
    expect(says(reserve('佐藤', 'BOOK11'))).toEqual(['limit', 'limit']);
    at('2021-05-01T00:00');
    expect(says(reserve('佐藤', 'BOOK11'))).toBe('accepted');
  });
});
