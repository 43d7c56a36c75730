import type {
  BorrowerId,
  GroupId,
  LoanId,
  LocalDate,
  LocationId,
  ReservationId,
  TitleId,
} from '@torioki/lending';
import { map, mapWithIndex, range, uniq } from 'fp-ts/lib/NonEmptyArray.js';
import * as string from 'fp-ts/lib/string.js';
import type { PlannedCommand } from './agenda.js';
import type { Surroundings } from './surroundings.js';
import { atTheCounter, randomMoment, onTheWeb } from './moment.js';
import { deskOf, patron } from './staff.js';

interface Reader {
  readonly borrower: BorrowerId;
  /** The pickup place that the reader usually chooses. */
  readonly location: LocationId;
}

/** The average percentage of patrons who look for a book on a day. */
const readersADay = 4;
const titlesLean = 2.5;
const readersLean = 1.5;

/** Plans what patrons do by themselves on a day: they reserve on the web, and borrow from the shelf. */
export const planVisits = ({ world, calendar, shelf, dice }: Surroundings, patrons: number) => {
  const [headquarters, ...others] = world.places;
  const usualPlace = () =>
    others[0] === undefined || dice.happens(0.4)
      ? headquarters
      : dice.pick([others[0], ...others.slice(1)], 1.3);
  const reader = (): Reader => ({ borrower: dice.id() as BorrowerId, location: usualPlace().location });
  const readers: readonly [Reader, ...Reader[]] = [reader(), ...Array.from({ length: patrons - 1 }, reader)];

  const aTitle = () => dice.pick(world.titles, titlesLean);

  const reserves = (day: LocalDate, { borrower, location }: Reader): PlannedCommand => {
    const titles = uniq<TitleId>(string.Eq)(map(aTitle)(range(1, dice.pick([1, 1, 2, 2, 3, 5]))));
    const given = { at: randomMoment(day, onTheWeb, dice), actor: patron, borrower };
    const lines = map((title: TitleId) => ({ reservation: dice.id() as ReservationId, title, location }))(
      titles,
    );
    if (lines.length === 1 || dice.happens(0.85)) return { wanted: { ...given, type: 'Reserve', lines } };
    const ranked = mapWithIndex((index, line: (typeof lines)[number]) => ({ ...line, rank: index + 1 }))(
      lines,
    );
    return { wanted: { ...given, type: 'ReserveInOrder', group: dice.id() as GroupId, lines: ranked } };
  };

  const takes = (day: LocalDate, { borrower }: Reader): readonly PlannedCommand[] => {
    const copy = shelf.copyOf(aTitle());
    if (copy === undefined) return [];
    return [
      {
        wanted: {
          type: 'PickUp',
          at: randomMoment(day, atTheCounter, dice),
          actor: deskOf(headquarters, dice),
          copy,
          borrower,
          location: headquarters.location,
          cards: { prefectural: true, branch: false },
          loan: dice.id() as LoanId,
        },
      },
    ];
  };

  return (day: LocalDate): readonly PlannedCommand[] => {
    const most = Math.ceil((patrons * readersADay * 2) / 100);
    return Array.from({ length: dice.between(0, most) }, () => dice.pick(readers, readersLean)).flatMap(
      (one) => (calendar.isOpen(day) && dice.happens(0.25) ? takes(day, one) : [reserves(day, one)]),
    );
  };
};
