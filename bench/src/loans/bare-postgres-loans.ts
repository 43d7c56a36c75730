import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { evolve, lifeOf, noLoan, renew, decideRenewal, type LoanEvent } from './loan.js';
import type { Loans } from './loans.js';

const schema = `
CREATE TABLE event (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id uuid, loan text, version int, body json,
  UNIQUE (loan, version)
)`;

/** Renewals in bare SQL with pg, four statements each. The loan's version prevents conflicting writes. */
export const barePostgresLoans = async (connectionString: string, inFlight: number): Promise<Loans> => {
  const pool = new pg.Pool({ connectionString, max: inFlight });
  await pool.query(schema);
  const select = { name: 'boundary', text: 'SELECT body FROM event WHERE loan = $1 ORDER BY version' };
  const insert = {
    name: 'insert',
    text: 'INSERT INTO event (id, loan, version, body) VALUES ($1, $2, $3, $4)',
  };
  const fill = `
    INSERT INTO event (id, loan, version, body)
    SELECT gen_random_uuid(), body -> 'data' ->> 'loan', ordinality, body
    FROM json_array_elements($1) WITH ORDINALITY AS of (body, ordinality)`;
  return {
    fill: async (loans, events) => {
      for (let n = 0; n < loans; n += 1) await pool.query(fill, [JSON.stringify(lifeOf(n, events))]);
    },
    renew: async (n) => {
      const command = renew(n);
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const { rows } = await client.query<{ body: LoanEvent }>({ ...select, values: [command.loan] });
        const event = decideRenewal(rows.map(({ body }) => body).reduce(evolve, noLoan), command);
        const body = JSON.stringify({ ...event, metadata: { command } });
        await client.query({ ...insert, values: [randomUUID(), command.loan, rows.length + 1, body] });
        await client.query('COMMIT');
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
};
