import { addDays, CancelReason } from '@torioki/lending/vocabulary';
import type { ListedPlace } from 'torioki';
import { dateOf } from '../../local-date.js';
import type { PortalContext } from '../../context.js';
import { wordsOf, type Outcome, type Shown } from '../staff-visit.js';
import type { PatronFile } from './patron-visit.js';

type Commands = PatronFile['rehearsal'];

interface Given {
  readonly reservation: string;
  /** The value of the choice: a reason, a place, a day, or two ranks. */
  readonly choice: string;
  readonly commandId?: string;
}

const swapRanks = (file: Commands, { reservation, choice, commandId }: Given): Outcome => {
  const [group = '', other = '', rank = '', otherRank = ''] = choice.split(' ');
  const ranks = [
    { reservation, rank: Number(otherRank) },
    { reservation: other, rank: Number(rank) },
  ] as const;
  return file.changeRank({ group, ranks, ...(commandId === undefined ? {} : { commandId }) });
};

/** The acts for one reservation. */
export const reservationActs = {
  cancel: (file: Commands, { choice, ...given }: Given): Outcome =>
    file.cancel({ ...given, reason: choice as CancelReason }),
  'change-pickup': (file: Commands, { choice, ...given }: Given): Outcome =>
    file.changePickup({ ...given, location: choice }),
  'swap-ranks': swapRanks,
  suspend: (file: Commands, { choice, ...given }: Given): Outcome =>
    file.suspendReservation({ ...given, until: choice }),
  resume: (file: Commands, { choice: _, ...given }: Given): Outcome => file.resumeReservation(given),
} as const;

export type ReservationAct = keyof typeof reservationActs;

const reservationActNames = Object.keys(reservationActs) as readonly ReservationAct[];

type Choice = readonly [value: string, text: string];

type Reservation = Shown<PatronFile['reservations']['now']>[number];

/** The reservation, the patron's other reservations, and the patron's pickup places. */
export interface Situation {
  readonly one: Reservation;
  readonly all: readonly Reservation[];
  readonly places: readonly ListedPlace[];
}

/** The days from today on which a suspension may end. */
const suspendedDays = [7, 14, 28, 56];

/** The other reservations of the reading order whose ranks can change. */
const listSwaps = ({ one: { reservation, readingOrder }, all }: Situation): readonly Choice[] =>
  all.flatMap(({ reservation: other, readingOrder: its, title, called = title }): readonly Choice[] =>
    readingOrder?.rankChangeable &&
    its?.rankChangeable &&
    its.group === readingOrder.group &&
    other !== reservation
      ? [[`${its.group} ${other} ${readingOrder.rank} ${its.rank}`, `${its.rank} ${called}`]]
      : [],
  );

/** All choices of each act. The library accepts some of them. */
const listChoices = (c: PortalContext, situation: Situation): Record<ReservationAct, readonly Choice[]> => {
  const words = wordsOf(c);
  const now = c.var.options.clock();
  const days = suspendedDays.map((count) => addDays(dateOf(now), count));
  return {
    cancel: Object.entries(words.patronActs.reasons),
    'change-pickup': situation.places
      .filter(({ location }) => location !== situation.one.pickup.location)
      .map(({ location, name }) => [location, name]),
    'swap-ranks': listSwaps(situation),
    suspend: days.map((day) => [day, words.day(day, now)]),
    resume: [['', '']],
  };
};

/** An act with the choices that the library would accept now; without one, the answer to the first choice. */
export interface TriedAct {
  readonly act: ReservationAct;
  readonly accepted: readonly Choice[];
  readonly first: Awaited<Outcome> | undefined;
}

/** Tries each act with each of its choices. */
export const tryReservationActs = async (
  c: PortalContext,
  file: PatronFile,
  situation: Situation,
): Promise<readonly TriedAct[]> => {
  const choices = listChoices(c, situation);
  const { reservation } = situation.one;
  return Promise.all(
    reservationActNames.map(async (act) => {
      const answers = await Promise.all(
        choices[act].map(([choice]) => reservationActs[act](file.rehearsal, { reservation, choice })),
      );
      const accepted = choices[act].filter((_, index) => answers[index]?.is === 'accepted');
      return { act, accepted, first: answers[0] };
    }),
  );
};
