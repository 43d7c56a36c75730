import { describe, expect, it } from 'vitest';
import type { Move } from '../check/move.js';
import {
  arrive,
  cancel,
  changePickup,
  receiveAtHeadquarters,
  close,
  fill,
  giveBack,
  lose,
  nightly,
  pickUp,
  renew,
  reserve,
  reserveFor,
  reserveInOrder,
  rules,
  ship,
  undo,
  withdraw,
} from '../stories/orders.js';
import {
  waits,
  anotherWaits,
  bothWait,
  secured,
  leaves,
  lent,
  renewal,
  back,
  evening,
  keptAt,
  toldAt,
  onTuesday,
  sentTo,
} from '../testing/book1.js';
import { ledgersAfter, keptFact, mailFact, orderOf, type Step, terms } from '../testing/ledgers.js';
import { branch, home, readingRoom } from '../worlds/library.js';
import { applyAnswer } from './apply-answer.js';
import {
  listExpiredHolds,
  lastHoldDay,
  pickupFromDay,
  listMailRecipients,
  listAwaitingMail,
} from './holds.js';
import { type LawResult, judgeAnswer } from './judge-answer.js';
import type { ComparedView, View } from './law.js';
import { laws } from './laws.js';
import type { Ledger } from './ledger.js';
import type { Terms } from './verdict.js';
import { type Fact, library, post, type Readings } from './words.js';

const ledgerAfter = (steps: readonly Step[], readings?: Partial<Readings>): Ledger => {
  const [ledger] = ledgersAfter(steps, readings);
  if (ledger === undefined) throw new Error('No ledger is possible.');
  return ledger;
};

const toldOf = ({ law, side, broken }: LawResult): string =>
  broken === null
    ? `${law}, ${side}: kept`
    : `${law}, ${side}: ${broken.because.en}; however, ${broken.however.en} | ${broken.because.ja}；しかし${broken.however.ja}`;

const due = (copy: string, on: string): Fact => ({ copy, is: 'due', on });
const dueOn = (day: string): Fact => due('BOOK1-1', `2021-${day}`);
const keptFor = (who: string): Fact => keptFact('BOOK1-1', who);
const atDesk: Fact = { copy: 'BOOK1-1', is: 'at-desk' };
const mail = mailFact('佐藤', 'BOOK1-1');
const ended = (title: string, who: string, why: 'cancelled' | 'expired' | 'unfillable'): Fact => ({
  title,
  is: 'ended',
  for: who,
  why,
});

const givenUp = ended('BOOK1', '佐藤', 'unfillable');
const expired = ended('BOOK1', '佐藤', 'expired');

const waitedFor = [lent, anotherWaits];
const unchanged = changePickup('佐藤', 'BOOK1', library);
const inTheEvening = [...keptAt(library), evening];
const over = [...toldAt(library), '2021-04-16T20:00'];
const closedLonger = close('2021-04-10', '2021-04-20', '2021-04-22');
const noDays = rules('2021-04-03', { loanDays: null, shortDays: null, holdOpenDays: null, mailAt: null });

/** The findings of the laws of facts in an accepted order. */
const found = (steps: readonly Step[], move: Move, facts: readonly Fact[], readings?: Partial<Readings>) => {
  const ofFacts = laws.filter((law) => law.judgeFacts !== undefined);
  const ledger = ledgerAfter(steps, readings);
  const answer = { is: 'accepted', facts } as const;
  return applyAnswer(
    { ...terms, laws: ofFacts },
    { ledger, pending: [] },
    orderOf(move),
    answer,
  ).results.filter(({ law }) => law !== 'allowed');
};

type Accepted = readonly [string, readonly Step[], Move, ...Fact[]];

const named = ([name, steps, move, ...facts]: Accepted) => ({ name, steps, move, facts });

describe('the result of an order', () => {
  const accepted: readonly Accepted[] = [
    ['a pickup with the due date of the guide', [], lent, dueOn('04-17')],
    ['a pickup, due one day late', [], lent, dueOn('04-18')],
    ['a pickup without a due date', [], lent],
    ['a pickup with another fact before its due date', [], lent, atDesk, dueOn('04-16')],
    ['a pickup of a copy on loan', [lent], pickUp('高橋', 'BOOK1-1'), dueOn('04-18')],
    ['a pickup without a rule', [noDays], lent, dueOn('04-18')],
    ['a pickup of an unknown copy', [], pickUp('佐藤', 'NOWHERE-1'), due('NOWHERE-1', '2021-04-18')],
    ['a short loan', [], pickUp('佐藤', 'SHORT-1'), due('SHORT-1', '2021-04-10')],
    ['a short loan as long as a normal one', [], pickUp('佐藤', 'SHORT-1'), due('SHORT-1', '2021-04-17')],
    [
      'a short loan of a copy on loan',
      [pickUp('高橋', 'SHORT-1')],
      pickUp('佐藤', 'SHORT-1'),
      due('SHORT-1', '2021-04-17'),
    ],
    ['a short loan without a rule', [noDays], pickUp('佐藤', 'SHORT-1'), due('SHORT-1', '2021-04-17')],
    ['a pickup before a closure, moved', [closedLonger], lent, dueOn('04-22')],
    ['a pickup before a closure, not moved', [closedLonger], lent, dueOn('04-17')],
    ['a pickup before a closure without a due date', [closedLonger], lent],
    ['a pickup before a closure without a rule', [closedLonger, noDays], lent, dueOn('04-17')],
    [
      'a pickup long before a closure',
      [close('2021-05-10', '2021-05-20', '2021-05-22')],
      lent,
      dueOn('04-18'),
    ],
    ['a renewal before a closure, moved', [lent, closedLonger], renewal, dueOn('04-22')],
    ['a renewal before a closure, not moved', [lent, closedLonger], renewal, dueOn('04-17')],
    [
      'a renewal, due on the first day of a closure',
      [lent, '2021-04-12T10:00', close('2021-04-26', '2021-04-27', '2021-04-28')],
      renewal,
      dueOn('04-26'),
    ],
    ['a renewal of a copy not on loan, before a closure', [closedLonger], renewal, dueOn('04-17')],
    ['other orders before a closure', [lent, closedLonger], nightly, dueOn('04-17')],
    ['a return before a closure', [lent, closedLonger], back, dueOn('04-17')],
    [
      'a return with the day of a renewal in a closure',
      [lent, '2021-04-12T10:00', close('2021-04-26', '2021-04-27', '2021-04-28')],
      back,
      dueOn('04-26'),
    ],
    ['a renewal', [lent, '2021-04-10T10:00'], renewal, dueOn('04-24')],
    ['a renewal, due one day late', [lent, '2021-04-10T10:00'], renewal, dueOn('04-25')],
    [
      'a renewal that shortens the loan',
      [[lent, dueOn('05-30')], '2021-04-10T10:00'],
      renewal,
      dueOn('04-24'),
    ],
    ['a renewal of a copy not on loan', [], renewal, dueOn('04-25')],
    ['a renewal without a rule', [lent, noDays], renewal, dueOn('04-25')],
    [
      'a renewal of a short loan',
      [pickUp('佐藤', 'SHORT-1'), '2021-04-08T10:00'],
      renew('佐藤', 'SHORT-1'),
      due('SHORT-1', '2021-04-15'),
    ],
    ['a parcel', onTuesday(home), leaves, dueOn('04-24')],
    ['a parcel without days of the post', onTuesday(home), leaves, dueOn('04-20')],
    [
      'a parcel of a short loan',
      [reserveFor(home, '佐藤', 'SHORT'), fill('SHORT-1'), evening, nightly, '2021-04-06T10:00'],
      ship('SHORT-1'),
      due('SHORT-1', '2021-04-17'),
    ],
    ['a parcel without a rule', [...toldAt(home), noDays], leaves, dueOn('04-20')],
    ['a book for a branch', onTuesday(branch), leaves, dueOn('04-20')],
    ['a parcel with a copy that is not kept', [], leaves, dueOn('04-20')],
    ['a pickup of a copy for a home', keptAt(home), lent, dueOn('04-18')],
    ['a fill for the longest wait', bothWait, secured, keptFor('佐藤')],
    ['a fill for another person', bothWait, secured, keptFor('高橋')],
    ['a fill for a person who does not wait', bothWait, secured, keptFor('鈴木')],
    ['a fill with an empty queue', [], secured, keptFor('鈴木')],
    [
      'a fill that skips a held-back reservation',
      [
        pickUp('高橋', 'BOOK1-1'),
        reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2]),
        reserve('鈴木', 'BOOK2'),
      ],
      fill('BOOK2-1'),
      keptFact('BOOK2-1', '佐藤'),
    ],
    ['a fill without a person', bothWait, secured, atDesk],
    ['a return, kept for the longest wait', [pickUp('田中', 'BOOK1-1'), ...bothWait], back, keptFor('佐藤')],
    ['a return, kept for another person', [pickUp('田中', 'BOOK1-1'), ...bothWait], back, keptFor('高橋')],
    ['a hold on its last day', [...toldAt(library), '2021-04-15T20:00'], nightly],
    ['a hold after its last day, ended', over, nightly, expired],
    ['a hold after its last day, not ended', over, nightly],
    [
      'a hold after its last day, ended for another reason',
      over,
      nightly,
      ended('BOOK1', '佐藤', 'cancelled'),
    ],
    ['another hold ended', over, nightly, ended('BOOK1', '高橋', 'expired')],
    ['a hold of another title ended', over, nightly, ended('BOOK2', '佐藤', 'expired')],
    ['a hold that ended too early', [...toldAt(library), '2021-04-15T20:00'], nightly, expired],
    ['a hold that has not begun', keptAt(library), nightly, expired],
    ['a hold of a missing reservation', [], nightly, expired],
    ['a hold that was ended too early by another order', toldAt(library), fill('BOOK2-1'), expired],
    ['unfillable though a copy is left', [waits], nightly, givenUp],
    ['unfillable since no copy is left', [waits, withdraw('BOOK1-1')], nightly, givenUp],
    [
      'unfillable since the only copy left stays in the library',
      [reserve('佐藤', 'MIXED'), withdraw('MIXED-2')],
      nightly,
      ended('MIXED', '佐藤', 'unfillable'),
    ],
    ['unfillable by another order', [waits], fill('BOOK2-1'), givenUp],
    [
      'unfillable, the second of two',
      [reserve('佐藤', 'BOOK1', 'BOOK2'), withdraw('BOOK1-1')],
      nightly,
      mailFact('佐藤'),
      givenUp,
      ended('BOOK2', '佐藤', 'unfillable'),
    ],
    ['a mail in the evening', inTheEvening, nightly, mail],
    ['no mail in the evening', inTheEvening, nightly],
    ['a mail to another person', inTheEvening, nightly, mailFact('高橋', 'BOOK1-1')],
    ['the same mail twice', inTheEvening, nightly, mail, mail],
    ['a mail that names the copy twice', inTheEvening, nightly, mailFact('佐藤', 'BOOK1-1', 'BOOK1-1')],
    [
      'two mails about two copies',
      [...keptAt(library), reserve('佐藤', 'BOOK2'), fill('BOOK2-1'), evening],
      nightly,
      mail,
      mailFact('佐藤', 'BOOK2-1'),
    ],
    [
      'a mail about one of two copies',
      [...keptAt(library), reserve('佐藤', 'BOOK2'), fill('BOOK2-1'), evening],
      nightly,
      mail,
    ],
    [
      'two mails to two people',
      [...keptAt(library), reserve('高橋', 'BOOK2'), fill('BOOK2-1'), evening],
      nightly,
      mail,
      mailFact('高橋', 'BOOK2-1'),
    ],
    ['a second mail on another evening', toldAt(library), nightly, mail],
    ['no second mail', toldAt(library), nightly],
    ['a mail before the evening', keptAt(library), nightly, mail],
    ['a mail about a copy kept since the evening', [evening, ...keptAt(library)], nightly, mail],
    [
      'a mail about a copy kept for another person since the evening',
      [evening, ...keptAt(library)],
      nightly,
      mailFact('高橋', 'BOOK1-1'),
    ],
    ['a mail about a copy that is not kept', [], nightly, mail],
    ['mails to two people about one copy', inTheEvening, nightly, mail, mailFact('高橋', 'BOOK1-1')],
    ['no recipient', [], nightly],
    ['a mail after the pickup', [...keptAt(library), lent, evening], nightly, mail],
    ['no mail after the pickup', [...keptAt(library), lent, evening], nightly],
    ['no mail the day after the pickup', [...keptAt(library), lent, '2021-04-04T20:00'], nightly],
    ['no mail without an address', [reserve('田中', 'BOOK1'), secured, evening], nightly],
    ['a mail by another order', keptAt(library), fill('BOOK2-1'), mail],
    ['a mail without an hour of the mails', [noDays, ...keptAt(library)], nightly, mail],
  ];

  it.each(accepted.map(named))('$name', ({ steps, move, facts }) => {
    expect(`\n${found(steps, move, facts).map(toldOf).join('\n')}\n`).toMatchSnapshot();
  });

  const byItself: readonly Accepted[] = [
    ['a return while a person waits', waitedFor, back],
    ['a return while a person waits, kept', waitedFor, back, keptFor('高橋')],
    ['a return while nobody waits', [lent, reserve('高橋', 'BOOK2')], back],
    ['a return by post', [...sentTo(home), anotherWaits], giveBack('BOOK1-1', post)],
    [
      'a return at a branch',
      [...sentTo(branch), arrive('BOOK1-1', branch), pickUp('佐藤', 'BOOK1-1', branch), anotherWaits],
      giveBack('BOOK1-1', branch),
    ],
    ['a return that is coming back', waitedFor, back, { copy: 'BOOK1-1', is: 'coming-back' }],
    ['a return that is at the desk', waitedFor, back, atDesk],
    ['a return while another copy is coming back', waitedFor, back, { copy: 'BOOK2-1', is: 'coming-back' }],
    [
      'a return of a copy that stays in the library',
      [pickUp('佐藤', 'DICTIONARY-1'), reserve('高橋', 'DICTIONARY')],
      giveBack('DICTIONARY-1'),
    ],
    [
      'a return of an unknown copy',
      [pickUp('佐藤', 'NOWHERE-1'), reserve('高橋', 'NOWHERE-1')],
      giveBack('NOWHERE-1'),
    ],
    ['a cancellation with a kept copy', [...keptAt(library), anotherWaits], cancel('佐藤', 'BOOK1', 'staff')],
    ['a cancellation of a waiting reservation', bothWait, cancel('佐藤', 'BOOK1')],
    [
      'an arrival at the headquarters',
      [...sentTo(branch), cancel('佐藤', 'BOOK1', 'staff'), anotherWaits],
      receiveAtHeadquarters('BOOK1-1'),
    ],
    ['a loss', waitedFor, lose('BOOK1-1')],
  ];

  it.each(byItself.map(named))(
    'must keep the freed copy for the next person, if the system fills by itself: $name',
    ({ steps, move, facts }) => {
      const texts = found(steps, move, facts, { fills: 'by-itself' }).map(toldOf);
      expect(`\n${texts.join('\n')}\n`).toMatchSnapshot();
      if (facts.length === 0) expect(found(steps, move, facts)).toEqual([]);
    },
  );
});

describe('a view', () => {
  const twoInOrder = reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2]);
  const reservations = (...lines: Extract<View, { is: 'reservations' }>['lines']): View => ({
    is: 'reservations',
    who: '佐藤',
    as: '佐藤',
    lines,
  });
  const loans = (...lines: Extract<View, { is: 'loans' }>['lines']): View => ({
    is: 'loans',
    who: '佐藤',
    as: '佐藤',
    lines,
  });
  const first = (fields: object) => reservations({ title: 'BOOK1', ...fields });
  const loan = (fields: object) => loans({ copy: 'BOOK1-1', ...fields });
  const queue = (...people: readonly string[]): View => ({
    is: 'queue',
    title: 'BOOK1',
    lines: people.map((who) => ({ who })),
  });

  it.each<readonly [string, readonly Step[], View]>([
    ['no reservations, correctly', [], reservations()],
    ['no loans instead of one', [lent], loans()],
    ['an empty queue instead of two people', bothWait, queue()],
    ['the correct queue', bothWait, queue('佐藤', '高橋')],
    ['the reversed queue', bothWait, queue('高橋', '佐藤')],
    ['a queue with one of two people', bothWait, queue('高橋')],
    ['a queue with three people instead of two', bothWait, queue('鈴木', '高橋', '佐藤')],
    ['a queue with two of three people', [...bothWait, reserve('鈴木', 'BOOK1')], queue('鈴木', '高橋')],
    ['a waiting reservation', [waits], first({ word: '予約中', at: library })],
    ['a waiting reservation as 貸出可能', [waits], first({ word: '貸出可能' })],
    ['a reservation with a kept copy', keptAt(library), first({ word: '貸出可能' })],
    ['a reservation with a kept copy as 予約中', keptAt(library), first({ word: '予約中' })],
    [
      'one right and one wrong word',
      [...keptAt(library), reserve('佐藤', 'BOOK2')],
      reservations({ title: 'BOOK1', word: '貸出可能' }, { title: 'BOOK2', word: '貸出可能' }),
    ],
    ['no words', keptAt(library), first({})],
    ['a word for a title without a reservation', [], reservations({ title: 'BOOK9', word: '予約中' })],
    ['another place', keptAt(library), first({ at: branch })],
    [
      'one place in a reading order',
      [twoInOrder],
      reservations({ title: 'BOOK1', at: library }, { title: 'BOOK2', at: library }),
    ],
    [
      'two places in a reading order',
      [twoInOrder, changePickup('佐藤', 'BOOK1', branch)],
      reservations({ title: 'BOOK1', at: branch }, { title: 'BOOK2', at: library }),
    ],
    [
      'one volume of a reading order',
      [twoInOrder],
      reservations({ title: 'BOOK1', at: library }, { title: 'BOOK2' }),
    ],
    ['the due date', [lent], loan({ due: '2021-04-17' })],
    ['another due date', [lent], loan({ due: '2021-04-18' })],
    ['no due date', [lent], loan({})],
    ['a copy not on loan', [], loan({})],
    ['a due date moved by a closure', [lent, closedLonger], loan({ due: '2021-04-22' })],
    ['a due date not moved by a closure', [lent, closedLonger], loan({ due: '2021-04-17' })],
    [
      'a due date moved by a closure, and one not moved',
      [lent, pickUp('佐藤', 'BOOK2-1'), closedLonger],
      loans({ copy: 'BOOK1-1', due: '2021-04-22' }, { copy: 'BOOK2-1', due: '2021-04-17' }),
    ],
    ['no due date after a closure', [lent, closedLonger], loan({})],
    ['a copy not on loan, after a closure', [closedLonger], loan({ due: '2021-04-17' })],
    ['reservations after a closure', [waits, closedLonger], first({})],
    ['the first day at a counter', toldAt(library), first({ from: '2021-04-04' })],
    ['the day of the mail at a counter', toldAt(library), first({ from: '2021-04-03' })],
    ['the first day at a branch', toldAt(branch), first({ from: '2021-04-08' })],
    ['a first day for a home', toldAt(home), first({ from: '2021-04-08' })],
    ['a first day before the mail', keptAt(library), first({ from: '2021-04-08' })],
    ['no first day', toldAt(library), first({})],
    ['a first day without a reservation', [], first({ from: '2021-04-08' })],
  ])('%s', (_, steps, view) => {
    const compared: ComparedView = { ledger: ledgerAfter(steps), view, after: null };
    const all = laws.flatMap(({ id, judgeView: finds }) => {
      const finding = finds?.(compared);
      if (finding === undefined) return [];
      return [toldOf({ law: id, side: 'allowed', broken: finding === 'kept' ? null : finding })];
    });
    expect(`\n${all.join('\n')}\n`).toMatchSnapshot();
  });

  it('of another person shows only items that the viewer has too', () => {
    const ledger = ledgerAfter([...bothWait, reserve('高橋', 'BOOK2'), pickUp('高橋', 'BOOK3-1')]);
    const toAnother = (view: View) =>
      laws.find(({ id }) => id === 'private')?.judgeViewOfAnother?.({ ledger, view, after: null });
    const look = { who: '佐藤', as: '高橋' } as const;
    expect(toAnother({ is: 'reservations', ...look, lines: [] })).toBe('kept');
    expect(toAnother({ is: 'reservations', ...look, lines: [{ title: 'BOOK1' }, { title: 'BOOK2' }] })).toBe(
      'kept',
    );
    expect(
      toAnother({ is: 'reservations', ...look, lines: [{ title: 'BOOK2' }, { title: 'BOOK4' }] }),
    ).toEqual({
      because: { en: 'BOOK4 does not belong to 高橋', ja: 'BOOK4は高橋さんのものではない' },
      however: { en: 'it was shown to 高橋', ja: '高橋さんに表示された' },
    });
    expect(toAnother({ is: 'loans', ...look, lines: [{ copy: 'BOOK3-1' }] })).toBe('kept');
    expect(toAnother({ is: 'loans', ...look, lines: [{ copy: 'BOOK4-1' }] })).not.toBe('kept');
    expect(toAnother({ is: 'queue', title: 'BOOK1', lines: [{ who: '佐藤' }] })).toBeUndefined();
  });
});

describe('a refusal', () => {
  const twoReasons: readonly Step[] = [lent, renewal, anotherWaits];
  const noSense = reserveInOrder('佐藤', ['BOOK6', 1], ['BOOK6', 1]);
  const fees = { ownReasons: ['fees'] };
  const ownReading = laws.filter(({ id }) => id === 'renew-3');
  const free = { free: ownReading, laws: laws.filter((law) => !ownReading.includes(law)) };

  const refusals: readonly (readonly [string, Partial<Terms>, readonly Step[], Move, ...string[]])[] = [
    ['for all reasons', {}, twoReasons, renewal, 'renew-3', 'renew-4'],
    ['for one of two reasons, where all are given', {}, twoReasons, renewal, 'renew-4'],
    ['for one of two reasons, where one is given', { reasons: 'one' }, twoReasons, renewal, 'renew-4'],
    ['for another reason, where one is given', { reasons: 'one' }, twoReasons, renewal, 'renew-2'],
    ['for two other reasons, where all are given', {}, twoReasons, renewal, 'renew-1', 'renew-2'],
    ['for no reason, where one is given', { reasons: 'one' }, twoReasons, renewal],
    ['for no reason, where none is given', { reasons: 'none' }, twoReasons, renewal],
    ['for another reason, where none is given', { reasons: 'none' }, twoReasons, renewal, 'renew-2'],
    ['for three reasons, one of them wrong', {}, twoReasons, renewal, 'renew-2', 'renew-3', 'renew-4'],
    ['for a reason of the system', fees, twoReasons, renewal, 'fees'],
    ['for a reason of the system and one of two reasons', fees, twoReasons, renewal, 'fees', 'renew-3'],
    ['for a reason of the system, where no law forbids the order', fees, [lent], renewal, 'fees'],
    [
      'for a reason of the system and a wrong one, where no law forbids the order',
      fees,
      [lent],
      renewal,
      'fees',
      'renew-2',
    ],
    ['for an unknown reason, where no law forbids the order', fees, [lent], renewal, 'moon', 'sun'],
    ['for no reason, where no law forbids the order', {}, [lent], renewal],
    ['for no reason, where the guide is silent', {}, [waits], unchanged],
    ['for a wrong reason, where the guide is silent', {}, [waits], unchanged, 'limit'],
    [
      'for any reason, where something else has happened since the undone order',
      {},
      [waits, secured, cancel('佐藤', 'BOOK1', 'staff')],
      undo('BOOK1-1', 'fill'),
      'not-the-last',
    ],
    ['for a free reading', free, [lent], renewal, 'renew-3'],
    ['for a free reading and a wrong reason', free, [lent], renewal, 'renew-3', 'renew-2'],
    ['for a free reading, without the reason that forbids', free, twoReasons, renewal, 'renew-3'],
    [
      'for two free readings that do not apply',
      {
        free: laws.filter(({ id }) => id === 'renew-3' || id === 'renew-4'),
        laws: laws.filter(({ id }) => id !== 'renew-3' && id !== 'renew-4'),
      },
      [],
      waits,
      'renew-3',
      'renew-4',
    ],
    ['for an order without sense', {}, [], noSense, 'in-order'],
    ['for another reason, though the order makes no sense', {}, [], noSense, 'not-twice'],
    [
      'for an order without sense, without a further reason',
      {},
      [waits],
      reserveFor(branch, '高橋', 'NOWHERE'),
      'registered',
    ],
    [
      'for an order without sense, with a further reason',
      {},
      [anotherWaits],
      reserveFor(branch, '高橋', 'NOWHERE', 'BOOK1'),
      'registered',
      'on-hand',
    ],
    ['for any reason, since the loan does not exist', {}, [], renewal, 'moon'],
  ];

  it.each(refusals.map(([name, some, steps, move, ...reasons]) => ({ name, some, steps, move, reasons })))(
    '$name',
    ({ some, steps, move, reasons }) => {
      const bites = judgeAnswer({ ...terms, ...some }, ledgerAfter(steps), orderOf(move), reasons);
      expect(`\n${bites.map(toldOf).join('\n')}\n`).toMatchSnapshot();
    },
  );

  it('is free where the guide is silent, as is an acceptance', () => {
    const ledger = ledgerAfter([waits]);
    expect(judgeAnswer(terms, ledger, orderOf(unchanged), 'accepted')).toEqual([]);
  });
});

describe('the days of a reservation', () => {
  const days = (steps: readonly Step[]) => {
    const ledger = ledgerAfter(steps);
    const people = (all: Ledger['reservations']) => all.map(({ who, title }) => `${who} ${title}`);
    return ledger.reservations.length === 0
      ? undefined
      : [
          ledger.reservations.map((one) => [pickupFromDay(ledger, one), lastHoldDay(ledger, one)]),
          people(listExpiredHolds(ledger)),
          people(listAwaitingMail(ledger)),
          people(listMailRecipients(ledger)),
        ];
  };

  it.each<readonly [string, readonly Step[]]>([
    ['that waits', [waits]],
    ['that is kept', keptAt(library)],
    ['that is kept, in the evening', inTheEvening],
    ['that is kept, the day after', [...keptAt(library), '2021-04-04T09:00']],
    ['that is kept since the evening', [evening, ...keptAt(library)]],
    ['that is kept without an address', [reserve('田中', 'BOOK1'), secured, evening]],
    ['that is notified', toldAt(library)],
    [
      'that is notified before a closed day',
      [waits, '2021-04-04T10:00', secured, '2021-04-04T20:00', nightly],
    ],
    [
      'that is notified before a closure',
      [close('2021-04-04', '2021-04-06', '2021-04-07'), ...toldAt(library)],
    ],
    [
      'that is notified before a closure of one day',
      [close('2021-04-04', '2021-04-04', '2021-04-07'), ...toldAt(library)],
    ],
    [
      'that is notified before a later closure',
      [close('2021-04-06', '2021-04-08', '2021-04-09'), ...toldAt(library)],
    ],
    ['that is notified in the reading room', toldAt(readingRoom)],
    ['for a branch', toldAt(branch)],
    ['for a branch, on the day of dispatch', onTuesday(branch)],
    ['for a branch, after the day of dispatch', [...toldAt(branch), '2021-04-07T10:00']],
    ['for a branch, after it was sent', sentTo(branch)],
    ['for a branch, after its arrival', [...sentTo(branch), '2021-04-08T10:00', arrive('BOOK1-1', branch)]],
    ['for a branch, without transit days', [rules('2021-04-03', { transitDays: null }), ...toldAt(branch)]],
    [
      'for a branch, without a known dispatch day',
      ['2022-03-31T10:00', ...keptAt(branch), '2022-03-31T20:00', nightly],
    ],
    ['for a home', toldAt(home)],
    ['whose hold is over', [...toldAt(library), '2021-04-16T09:00']],
    ['whose hold is on its last day', [...toldAt(library), '2021-04-15T23:00']],
    [
      'without a rule for holds',
      [rules('2021-04-03', { holdOpenDays: null }), ...toldAt(library), '2021-04-30T09:00'],
    ],
    ['without an hour of the mail', [rules('2021-04-03', { mailAt: null }), ...keptAt(library), evening]],
  ])('%s: first day, last day, expired, to notify, to mail', (_, steps) => {
    expect(JSON.stringify(days(steps))).toMatchSnapshot();
  });
});
