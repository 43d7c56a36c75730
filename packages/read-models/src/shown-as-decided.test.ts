import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import type {
  BorrowerId,
  LendingCommand,
  LendingEvent,
  LocalDate,
  ReservationId,
  TitleId,
} from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { addDays } from '@torioki/lending/vocabulary';
import {
  borrowerId,
  dateOf,
  headquarters,
  ken,
  loanId,
  mari,
  commands,
  reservationId,
  tokyo,
  yuki,
} from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findHoldings,
  listHoldsOver,
  findLoans,
  listNotices,
  listOverdueLoans,
  computePullList,
  findReservations,
  readRules,
  findHeldCopies,
  listShipments,
  listUnfillable,
} from './index.js';
import type { ViewQuery } from '@torioki/projection';
import { givenAfter, runSteps, steps, type History } from './testing/histories.js';
import { listToForget } from './testing/list-to-forget.js';
import { projectEvents } from './testing/show-after.js';

const everybody = [mari, ken, yuki];
const titles = ['a', 'b', 'c'] as TitleId[];
const nobody = 'b0000000-0000-4000-8000-000000000099' as BorrowerId;

interface Decided extends History {
  readonly given: ReturnType<typeof givenAfter>;
}

type Came = Awaited<ReturnType<Decided['given']>>;

const eventsOf = (came: Came): readonly LendingEvent[] => (came.is === 'accepted' ? came.events : []);

const refusals = (came: Came): readonly string[] =>
  came.is === 'refused' ? came.refusals.map(({ code }) => code) : [];

describe(
  'after a random history, a screen agrees with the answers of commands:',
  { timeout: 600_000 },
  () => {
    const numRuns = chooseRuns(25, 1_000);
    const always = (
      property: (history: Decided, see: <A>(query: ViewQuery<A>) => Promise<A>) => Promise<void>,
    ) =>
      fc.assert(
        fc.asyncProperty(steps(120), async (wanted) => {
          const history = await runSteps(wanted);
          const documents = await projectEvents(history.store, history.events.length);
          const see = async <A>(query: ViewQuery<A>) => (await unwrapAnswer(documents.query(query))).shown;
          await property({ ...history, given: givenAfter(history) }, see);
        }),
        { numRuns },
      );

    it('whether a loan may be renewed, and its new due date', () =>
      always(async (history, see) => {
        for (const borrower of everybody)
          for (const { loan, renewable } of await see(findLoans([borrower], tokyo(history.at)))) {
            const came = await history.given(
              commands.renew(history.at, { loan, borrower, clickedAt: tokyo(history.at) }),
            );
            if (renewable.is)
              expect(eventsOf(came)).toMatchObject([{ type: 'Renewed', data: { to: renewable.dueDate } }]);
            else expect(came).toEqual({ is: 'refused', refusals: renewable.refusals });
          }
      }));

    it('whether a reservation may be cancelled on the screen', () =>
      always(async (history, see) => {
        for (const borrower of everybody)
          for (const { reservation, changeable } of await see(
            findReservations([borrower], tokyo(history.at)),
          )) {
            const came = await history.given(
              commands.cancel(history.at, { reservation, borrower, reason: null }),
            );
            expect(came.is === 'accepted', refusals(came).join()).toBe(changeable);
          }
      }));

    it('the copy to fetch for each reservation, and no copy of another title', () =>
      always(async (history, see) => {
        const { toFetch } = await see(computePullList(tokyo(history.at)));
        for (const title of titles) {
          const first = toFetch.find((fetch) => fetch.title === title);
          const copies = await see(findHoldings(title));
          const answers: LendingEvent[][] = [];
          for (const { copy } of copies.copies)
            answers.push([...eventsOf(await history.given(commands.secure(history.at, { copy })))]);
          expect(answers.some(({ length }) => length > 0)).toBe(first !== undefined);
          if (first === undefined) continue;
          const { copy, reservation, borrower, pickup } = first;
          expect(eventsOf(await history.given(commands.secure(history.at, { copy })))[0]).toMatchObject({
            type: 'Secured',
            data: { copy, reservation, borrower, location: pickup.location },
          });
        }
      }));

    it('whether 予約カート shows', () =>
      always(async (history, see) => {
        for (const title of titles) {
          const { cartButton } = await see(findHoldings(title));
          const line = { reservation: reservationId(9_999), title, location: headquarters.location };
          const came = await history.given(commands.reserve(history.at, { borrower: nobody, lines: [line] }));
          expect(came.is === 'accepted', refusals(came).join()).toBe(cartButton);
        }
      }));

    it('the copies that are handed over to a card holder', () =>
      always(async (history, see) => {
        const secured = history.events.flatMap(({ type, data }) => (type === 'Secured' ? [data] : []));
        const held = await see(findHeldCopies(everybody, tokyo(history.at)));
        const atHand = held.filter(
          ({ shelf, pickup }) => shelf === '取置' || pickup.pickupClass === 'counter',
        );
        for (const { copy, title, reservation, borrower, location } of secured) {
          const { copies } = await see(findHoldings(title));
          // A copy that was lost and found is on the shelf again. It is lent to the first reservation in
          // the queue.
          if (copies.some((one) => one.copy === copy && one.status === '在架')) continue;
          const cards = { prefectural: true, branch: true };
          const found = atHand.find((one) => one.copy === copy && one.reservation === reservation);
          const place = found?.pickup.location ?? location;
          const request = { loan: loanId(9_999), copy, borrower, location: place, cards };
          const came = await history.given(commands.pickUp(history.at, request));
          const handedOver = eventsOf(came).some(
            ({ type, data }) => type === 'PickedUp' && data.reservation === reservation,
          );
          // A patron migrated from an old system can have a loan and a reservation of one title. The
          // reservation waits until the loan ends.
          const loans = await see(findLoans([borrower], tokyo(history.at)));
          const isLentOne = loans.some((loan) => loan.title === title);
          expect(handedOver).toBe(found !== undefined && !isLentOne);
          if (found && isLentOne) expect(refusals(came)).toContain('already-borrowed');
        }
      }));

    it('overdue loans', () =>
      always(async (history, see) => {
        const { loans: overdue } = await see(listOverdueLoans(tokyo(history.at)));
        for (const borrower of everybody) {
          const [loan] = await see(findLoans([borrower], tokyo(history.at)));
          const own = overdue.filter((one) => one.borrower === borrower);
          if (loan === undefined) expect(own).toEqual([]);
          else {
            const found = loan.renewable.is
              ? []
              : loan.renewable.refusals.flatMap((refusal) =>
                  refusal.code === 'renewal-patron-overdue' ? refusal.overdue : [],
                );
            expect(own.map((one) => `${one.loan} ${one.dueDate}`).sort()).toEqual(
              found.map((one) => `${one.loan} ${one.dueDate}`).sort(),
            );
          }
        }
      }));

    /**
     * Sends a command for each reservation. Expects it to be accepted exactly if the view shows the
     * reservation.
     */
    const acceptedFor = async (
      { events, given }: Decided,
      seen: readonly ReservationId[],
      command: (reservation: ReservationId) => LendingCommand,
    ) => {
      const placed = events.flatMap(({ type, data }) => (type === 'Reserved' ? [data.reservation] : []));
      for (const reservation of placed) {
        const came = await given(command(reservation));
        expect(came.is === 'accepted', refusals(came).join()).toBe(seen.includes(reservation));
      }
    };

    it('due notices', () =>
      always(async (history, see) => {
        const { due } = await see(listNotices(tokyo(history.at)));
        const nextRun = `${addDays(dateOf(history.at), 1)} 20:00`;
        await acceptedFor(
          history,
          due.map(({ reservation }) => reservation),
          (reservation) => {
            const { notice = 0, why = 'ready' } = due.find((one) => one.reservation === reservation) ?? {};
            return commands.recordNotice(nextRun, { reservation, notice, why, outcome: 'no-calendar' });
          },
        );
      }));

    it('ended holds', () =>
      always(async (history, see) => {
        const later = '2021-05-25 09:00';
        for (const at of [history.at, later].filter((at) => at >= history.at))
          await acceptedFor(history, await see(listHoldsOver(tokyo(at))), (reservation) =>
            commands.expireHold(at, { reservation }),
          );
      }));

    it('borrowers to forget, but for those whose lost book may still be found', () =>
      always(async (history, see) => {
        const later = '2021-12-01 00:00';
        const listed = await see(listToForget(tokyo(later)));
        for (const borrower of [...everybody, borrowerId(11), nobody]) {
          const came = await history.given(commands.forgetBorrower(later, { borrower, mailWaits: false }));
          const others = refusals(came).filter((code) => code !== 'lost-book-unsettled');
          expect(others.length === 0, refusals(came).join()).toBe(listed.includes(borrower));
        }
      }));

    it('unfillable reservations', () =>
      always(async (history, see) => {
        await acceptedFor(history, await see(listUnfillable), (reservation) =>
          commands.declareUnfillable(history.at, { reservation }),
        );
      }));

    it('the dispatch day of each copy, never earlier, and the first pickup day', () =>
      always(async (history, see) => {
        const at = tokyo(history.at);
        const { rules, today } = await see(() => readRules(at));
        const open = await see(findReservations(everybody, at));
        for (const { reservation, is, pickup, dispatchDay, earliestPickup } of open) {
          if (is !== 'noticed' || dispatchDay === null) continue;
          const shippedOn = (day: LocalDate) =>
            history.given(commands.ship(`${day} 23:00`, { reservation, loan: loanId(9_999) }));
          for (let day = today; day < dispatchDay; day = addDays(day, 1))
            expect(eventsOf(await shippedOn(day))).toEqual([]);
          const [shipped] = eventsOf(await shippedOn(dispatchDay));
          expect(shipped).toMatchObject({ type: 'Shipped', data: { reservation } });
          const policyChanges = policyAt(rules, tokyo(`${dispatchDay} 23:00`)) !== policyAt(rules, at);
          if (!policyChanges) expect(shipped).toMatchObject({ data: { availableFrom: earliestPickup } });
          const { toSend } = await see(listShipments(pickup.location, dispatchDay, at));
          expect(toSend.map((shipment) => shipment.reservation)).toContain(reservation);
        }
      }));
  },
);
