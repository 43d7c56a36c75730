import type { Came } from './law.js';
import type { Copy, Person } from './words.js';

/** A copy that a mail told somebody of, in the jobs of an hour. */
export interface ToldOf {
  readonly who: Person;
  readonly copy: Copy;
}

/** The copies that the mails of the hour said are ready; nothing, if the order was another. */
export const toldOfIn = ({ order, facts }: Came): readonly ToldOf[] | undefined =>
  order.is === 'nightly'
    ? facts.flatMap((fact) =>
        'mail' in fact && (fact.why ?? 'ready') === 'ready'
          ? fact.about.map((copy) => ({ who: fact.mail, copy }))
          : [],
      )
    : undefined;
