import { groupId } from './ids.js';
import {
  acceptReturn,
  declareLost,
  pickUp,
  receiveAtHeadquarters,
  renew,
  shipReturn,
} from './short/of-copies.js';
import { arrive, secure, ship } from './short/of-reservations.js';
import { places } from './short/values.js';
import { nothing, type Story } from './story.js';

/** The opening of the library. Its history afterwards covers everything that can happen in the library. */
const opened = nothing
  .at('2021-04-01 09:00')
  .publishPolicy({ suspension: { mostDays: 30 } }, 1)
  .addPickupLocation(places.hq)
  .addPickupLocation(places.wkn)
  .addPickupLocation(places.home)
  .publishDispatchDays([6, 9, 13, 16, 20, 23, 27], 1)
  .publishClosedDays('hq', [5, 12, 19, 26, 30], 1)
  .changePickupLocation('wkn')
  .closePickupLocation('wkn', 30)
  .reopenPickupLocation('wkn')
  .extendClosure(28, 29, 30);

const patrons = (history: Story): Story =>
  history
    .registerPatron(1, null)
    .issueCard()
    .registerPatron(2)
    .sendCard()
    .setPassword()
    .setMailAddress()
    .clearPassword()
    .changePhone()
    .changeAddress()
    .changeName()
    .declareBranchRegistration()
    .submitTitleRequest(1)
    .acceptTitleRequest(1)
    .submitTitleRequest(2)
    .declineTitleRequest(2);

const copies = (history: Story): Story =>
  ['a-1', 'b-1', 'c-1', 'd-1', 'e-1', 'f-1', 'g-1', 'h-1', 'h-2']
    .reduce((before, copy) => before.addCopy(copy), history)
    .addBorrowedCopy('i-1')
    .changeLoanClass('b-1', 'short-loan');

/** The migration of an old system's open data: a copy at its branch, a renewed loan, a reading order. */
const migrateOpenData = (history: Story): Story =>
  history
    .openMigration()
    .migrateCopy('j-1', { is: 'in-transit-back', from: places.wkn.location })
    .migrateCopy('k-1')
    .migrateCopy('l-1')
    .migrateReservation(21, 21, 'k', 'wkn')
    .withFields({
      statusAtMigration: {
        is: 'arrived',
        copy: 'k-1',
        noticedOn: '2021-03-28',
        holdOpenDays: 7,
        on: '2021-03-31',
      },
    })
    .migrateLoan('l-1', 22, 'hq', 22)
    .withFields({ renewals: 1 })
    .migrateReservation(23, 23, 'j')
    .withFields({ group: groupId(9), turnCame: true })
    .migrateReadingOrder(23, 9, [23, 1])
    .closeMigration();

/** Three loans from the reservation to the return: at the counter, at a branch, and at home. */
const loans = (history: Story): Story =>
  history
    .reach('lent', 'a-1', 'hq', 1)
    .at('2021-04-20 10:00')
    .byMistake(1, renew(1, 1))
    .renew(1, 1)
    .byMistake(7, acceptReturn('a-1', 'hq'), { borrower: 1 })
    .acceptReturn('a-1', 'hq')
    .reach('waiting', 'b-1', 'wkn', 2)
    .at('2021-04-06 11:00')
    .byMistake(5, secure('b-1'))
    .secure('b-1')
    .at('2021-04-06 20:00')
    .recordNotice(2)
    .at('2021-04-09 10:00')
    .byMistake(4, ship(2, 2), { borrower: 2 })
    .ship(2, 2)
    .at('2021-04-20 10:00')
    .byMistake(2, arrive(2, 'wkn'))
    .arrive(2, 'wkn')
    .byMistake(6, pickUp('b-1', 2, 'wkn', 2))
    .pickUp('b-1', 2, 'wkn', 2)
    .byMistake(8, { ...acceptReturn('b-1', 'wkn'), remove: 'damaged' }, { borrower: 2, events: 2 })
    .acceptReturn('b-1', 'wkn')
    .byMistake(3, shipReturn('b-1', 'wkn'))
    .shipReturn('b-1', 'wkn')
    .byMistake(9, receiveAtHeadquarters('b-1'))
    .receiveAtHeadquarters('b-1')
    .reach('lent', 'c-1', 'home', 3)
    .acceptReturn('c-1', 'hq')
    .withFields({ payer: 'library' })
    .pickUp('i-1', 4, 'hq', 4);

/** Reservations and copies that do not end in a loan. */
const detours = (history: Story): Story =>
  history
    .reach('noticed', 'd-1', 'hq', 5)
    .at('2021-04-21 00:00')
    .expireHold(5)
    .reach('secured', 'd-1', 'hq', 6)
    .recordNotice(6, 'bounced')
    .cancelByStaff(6)
    .reach('shipped', 'e-1', 'wkn', 7)
    .loseInTransit(7)
    .recordNotice(7)
    .withFields({ notice: 1, why: 'waits-again' })
    .changePickup(7, 7, 'hq')
    .cancel(7, 7)
    .declareFound('e-1')
    .reach('noticed', 'e-1', 'wkn', 8)
    .at('2021-04-22 10:00')
    .byMistake(11, declareLost('e-1'), { borrower: 8 })
    .declareLost('e-1')
    .at('2021-04-22 20:00')
    .recordNotice(8, 'bounced')
    .withFields({ notice: 1, why: 'waits-again' })
    .addCopy('e-2')
    .secure('e-2')
    .changePickupByStaff(8, 'home')
    .declareLost('e-2')
    .withdraw('e-2')
    .withdraw('e-1')
    .declareUnfillable(8)
    .pickUp('f-1', 9, 'hq', 9)
    .byMistake(12, declareLost('f-1'), { borrower: 9 })
    .declareLost('f-1')
    .lendToLibrary('g-1')
    .receiveFromLibrary('g-1')
    .byMistake(13, declareLost('g-1'))
    .receiveAtHeadquarters('g-1')
    .reach('shipped', 'h-1', 'wkn', 10)
    .reserveInOrder(11, 1, [11, 'h', 'hq'], [12, 'd', 'hq'], [13, 'g', 'hq'])
    .changeRank(11, 1, [13, 9])
    .changeRank(11, 1, [11, 4], [12, 3])
    .changeRank(11, 1, [11, 3], [12, 4])
    .suspendReservation(12, 11, 30)
    .resumeReservation(12, 11)
    .byMistake(10, receiveAtHeadquarters('h-1'), { events: 2 })
    .receiveAtHeadquarters('h-1')
    .cancelByStaff(10)
    .withFields({ reason: 'damaged' })
    .removeFromCirculation('h-2', 'binding')
    .returnToCirculation('h-2')
    .secure('h-2')
    .closeBorrower(12)
    .recordReview(90, 30)
    .forgetBorrower(12);

/** The history of a library from its opening, with at least one event of every type. */
export const wholeHistory: Story = [patrons, migrateOpenData, copies, loans, detours].reduce(
  (before, then) => then(before),
  opened,
);
