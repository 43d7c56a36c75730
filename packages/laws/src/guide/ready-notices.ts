import type { AcceptedOrder } from './law.js';
import type { Copy, Person } from './words.js';

/** A copy in a ready notice of the nightly jobs, and the recipient of the notice. */
export interface ReadyNotice {
  readonly who: Person;
  readonly copy: Copy;
}

/** The copies in the ready notices of the nightly jobs; undefined for another order. */
export const listReadyNotices = ({ order, facts }: AcceptedOrder): readonly ReadyNotice[] | undefined =>
  order.is === 'nightly'
    ? facts.flatMap((fact) =>
        'mail' in fact && (fact.why ?? 'ready') === 'ready'
          ? fact.about.map((copy) => ({ who: fact.mail, copy }))
          : [],
      )
    : undefined;
