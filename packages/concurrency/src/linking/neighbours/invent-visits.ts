import { randomNumbers } from '../shuffle-persons.js';

/** A kind of library: the number of places, and the number of people at each place. */
export interface KindOfLibrary {
  readonly name: string;
  readonly places: number;
  readonly peopleOfPlace: number;
}

/** The beginning or the end of a loan at a desk. */
export interface DeskAction {
  readonly occasion: number;
  readonly kind: 'lent' | 'returned';
  readonly place: number;
  readonly staff: number;
  /** Milliseconds since the first day. */
  readonly at: number;
}

/** The number of loans that a command began, and their person. */
export interface InventedOccasion {
  readonly person: number;
  loans: number;
}

export interface Visits {
  readonly occasions: readonly InventedOccasion[];
  /** The actions at the desks: by place, then by staff code, then by instant. */
  readonly actions: readonly DeskAction[];
}

const days = 300;
const day = 86_400_000;

/** Invents visits. People return books, fetch reserved books together, and take books from the shelf. */
export const inventVisits = ({ places, peopleOfPlace }: KindOfLibrary, seed: number): Visits => {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const occasions: InventedOccasion[] = [];
  const actions: DeskAction[] = [];

  const begin = (person: number, loans: number): readonly number[] => {
    occasions.push({ person, loans });
    return Array.from({ length: loans }, () => occasions.length - 1);
  };

  const visit = (person: number, today: number, borrowed: readonly number[]): readonly number[] => {
    const [place, staff] = [Math.floor(person / peopleOfPlace), below(3)];
    let at = today * day + 34_200_000 + below(9 * 3_600_000);
    const act = (kind: DeskAction['kind'], of: readonly number[]): void => {
      for (const occasion of of) {
        actions.push({ occasion, kind, place, staff, at });
        at += 3_000 + below(12_000);
      }
    };
    const kept = borrowed.filter(() => random() < 0.1);
    act(
      'returned',
      borrowed.filter((one) => !kept.includes(one)),
    );
    const basket = random() < 0.7 ? begin(person, 1 + below(3)) : [];
    const shelf = Array.from({ length: below(3) }, () => begin(person, 1)).flat();
    act('lent', [...basket, ...shelf]);
    return [...kept, ...basket, ...shelf];
  };

  for (let person = 0; person < places * peopleOfPlace; person += 1) {
    const rhythm = 7 + below(28);
    let borrowed: readonly number[] = [];
    for (let today = below(rhythm); today < days; today += 1 + Math.floor(rhythm * (0.5 + random())))
      borrowed = visit(person, today, borrowed);
  }
  return {
    occasions,
    actions: actions.toSorted((a, b) => a.place - b.place || a.staff - b.staff || a.at - b.at),
  };
};
