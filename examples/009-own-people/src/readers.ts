import type { Directory, Person } from 'torioki';
import type { Pool } from 'pg';

type Row = Pick<Person, 'name' | 'blocks'> &
  Record<'id' | 'mail', string> &
  Record<'cards' | 'branches', string[]>;

/** The host's own table as a directory. If the database throws, the directory counts as unavailable. */
export const readers = (pool: Pool): Directory => ({
  find: async (patrons) => {
    const { rows } = await pool.query<Row>('SELECT * FROM readers WHERE id = ANY ($1)', [patrons]);
    const persons = rows.map(({ id, name, mail: mailAddress, blocks, ...row }): [string, Person] => {
      const registeredAt = row.branches.map((location) => ({ location }));
      const cards = row.cards.map((number) => ({ number }));
      return [id, { name, mailAddress, registeredAt, cards, blocks }];
    });
    return new Map(persons);
  },
  findByCard: async (card) => {
    const { rows } = await pool.query<Row>('SELECT id FROM readers WHERE $1 = ANY (cards)', [card]);
    return rows[0]?.id ?? null;
  },
});
