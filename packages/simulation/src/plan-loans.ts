import type { DataOf, LoanId, LocalDate } from '@torioki/lending';
import { addDays, daysBetween, nextDay } from '@torioki/lending/vocabulary';
import type { PlannedCommand } from './agenda.js';
import { planFetching } from './fetching.js';
import type { Handlers } from './handle-event.js';
import { atTheCounter, randomMoment, onTheWeb } from './moment.js';
import { deskOf, patron } from './staff.js';
import { dayOf, openDayIn, placeAt, type Surroundings } from './surroundings.js';

type Loan = DataOf<'PickedUp'>;

export const planLoans = (surroundings: Surroundings): Handlers<readonly PlannedCommand[]> => {
  const { world, calendar, dice } = surroundings;
  const [headquarters] = world.places;
  const { checkedIn } = planFetching(surroundings);
  const loans = new Map<LoanId, Loan>();

  const broughtBack = ({ copy, location, pickupClass }: Loan, day: LocalDate): PlannedCommand => {
    const byPost = pickupClass === 'home';
    const place = byPost ? headquarters : placeAt(world, location);
    return {
      wanted: {
        type: 'AcceptReturn',
        at: randomMoment(day, atTheCounter, dice),
        actor: deskOf(place, dice),
        copy,
        location: place.location,
        payer: byPost ? 'patron' : null,
      },
    };
  };

  /**
   * The next action of a patron with a loan. Most patrons return the book in time, some try to renew the
   * loan, and some return the book days or weeks late.
   */
  const read = (loan: Loan, since: LocalDate, due: LocalDate, keeping: number): PlannedCommand => {
    if (dice.happens(0.08)) return broughtBack(loan, openDayIn(surroundings, due, 1, dice.pick([7, 14, 40])));
    if (!dice.happens(keeping)) {
      const most = Math.max(1, daysBetween(since, due));
      return broughtBack(loan, openDayIn(surroundings, since, Math.min(3, most), most));
    }
    const at = randomMoment(addDays(due, -dice.between(0, 3)), onTheWeb, dice);
    const { loan: id, borrower } = loan;
    return {
      wanted: { type: 'Renew', at, actor: patron, loan: id, borrower, clickedAt: at },
      otherwise: () => [broughtBack(loan, calendar.openFrom(nextDay(dayOf(at))))],
    };
  };

  return {
    PickedUp: (loan) => {
      loans.set(loan.loan, loan);
      return [read(loan, loan.on, loan.dueDate, 0.3)];
    },
    Renewed: ({ loan: id, on, to }) => {
      const loan = loans.get(id);
      return loan ? [read(loan, on, to, 0.15)] : [];
    },
    Returned: ({ loan, at, copy, travelsBack }) => {
      loans.delete(loan);
      return travelsBack ? [checkedIn(at, copy)] : [];
    },
  };
};
