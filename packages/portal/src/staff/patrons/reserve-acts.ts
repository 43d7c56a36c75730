import type { ListedPlace } from 'torioki';
import type { Outcome } from '../staff-visit.js';
import type { PatronFile, PatronVisit } from './patron-visit.js';
import { tryWithWaiver } from '../waiver.js';

type Commands = PatronFile['rehearsal'];

interface Given {
  readonly titles: readonly string[];
  readonly location: string;
  readonly waivesBlock: boolean;
  readonly commandId?: string;
}

/** The acts that reserve titles at one pickup place. */
export const reserveActs = {
  reserve: (file: Commands, { titles, location, ...given }: Given): Outcome =>
    file.reserve({ ...given, lines: titles.map((title) => ({ title, location })) }),
  'reserve-in-order': (file: Commands, { titles, location, ...given }: Given): Outcome =>
    file.reserveInOrder({
      ...given,
      lines: titles.map((title, index) => ({ title, location, rank: index + 1 })),
    }),
} as const;

export type ReserveAct = keyof typeof reserveActs;

const names = Object.keys(reserveActs) as readonly ReserveAct[];

/** More titles than any policy lets a patron reserve. */
const most = 100;

/** The title codes of a typed text, in their order. */
export const listTitles = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .split(/[\s,、]+/)
    .filter((title) => title !== '')
    .slice(0, most);

/** An act with the places where the library accepts it. */
export interface Tried {
  readonly act: ReserveAct;
  readonly accepted: readonly ListedPlace[];
  readonly waivesBlock: boolean;
  /** The answer without a waiver, for the first accepted place or, without one, for the first place. */
  readonly plain: Awaited<Outcome> | undefined;
}

/** Tries to reserve titles at each place. A reading order has at least two titles. */
export const tryReserving = (
  visit: PatronVisit,
  titles: readonly string[],
  places: readonly ListedPlace[],
): Promise<readonly Tried[]> =>
  Promise.all(
    names
      .filter((act) => act === 'reserve' || titles.length > 1)
      .map(async (act) => {
        const tried = await Promise.all(
          places.map(async (place) => ({
            place,
            ...(await tryWithWaiver((waiver) =>
              reserveActs[act](visit.file.rehearsal, { titles, location: place.location, ...waiver }),
            )),
          })),
        );
        const accepted = tried.filter(({ answer }) => answer.is === 'accepted');
        return {
          act,
          accepted: accepted.map(({ place }) => place),
          waivesBlock: accepted.some(({ waivesBlock }) => waivesBlock),
          plain: (accepted[0] ?? tried[0])?.plain,
        };
      }),
  );
