import type { TableRow } from './find-joins.js';
import type { Occasion } from './gather-occasions.js';

/** A wrong access log, which also has the accesses with a card: one for each event of a patron. */
export const logWithCards = (occasions: readonly Occasion[]): readonly TableRow[] =>
  occasions.flatMap(({ person, events }) =>
    events.map(({ recordedAt }) => ({
      table: 'access',
      patron: person,
      columns: { staff: 'C-01', on: recordedAt.slice(0, 10) },
    })),
  );
