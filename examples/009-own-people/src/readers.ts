import type { Directory, Person } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Pool } from 'pg';

type Row = Pick<Person, 'name' | 'mailAddress'> & { id: string; cards: string[]; branches: string[] };

/** The host's own table, as a directory. What the server throws, Torioki takes for a directory that is away. */
export const readers = (pool: Pool): Directory => ({
  find: async (patrons) => {
    const text = 'SELECT id, name, mail AS "mailAddress", cards, branches FROM readers WHERE id = ANY ($1)';
    const { rows } = await pool.query<Row>(text, [patrons]);
    const persons = rows.map(({ id, name, mailAddress, ...row }): [string, Person] => {
      const registeredAt = row.branches.map((location) => ({ location }));
      return [id, { name, mailAddress, registeredAt, cards: row.cards.map((number) => ({ number })) }];
    });
    return E.right(new Map(persons));
  },
  byCard: async (card) => {
    const { rows } = await pool.query<Row>('SELECT id FROM readers WHERE $1 = ANY (cards)', [card]);
    return E.right(rows[0]?.id ?? null);
  },
});
