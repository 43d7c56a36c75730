import type { Came } from './law.js';
import type { Copy, Person } from './words.js';

/** A copy in a ready notice of the nightly jobs, and its recipient. */
export interface ToldOf {
  readonly who: Person;
  readonly copy: Copy;
}

/** The copies in the ready notices of the nightly jobs; undefined for another order. */
export const toldOfIn = ({ order, facts }: Came): readonly ToldOf[] | undefined =>
  order.is === 'nightly'
    ? facts.flatMap((fact) =>
        'mail' in fact && (fact.why ?? 'ready') === 'ready'
          ? fact.about.map((copy) => ({ who: fact.mail, copy }))
          : [],
      )
    : undefined;
