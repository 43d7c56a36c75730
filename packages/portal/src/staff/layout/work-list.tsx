import type { Child } from 'hono/jsx';
import { WorkTable } from './work-table.js';

interface WorkListProps {
  readonly labels: { readonly list: string; readonly lead: string; readonly empty: string };
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}

/** A list of work with its heading and its instruction, or the sentence that there is no work. */
export const WorkList = ({ labels: { list, lead, empty }, heads, rows }: WorkListProps) => (
  <section>
    <h2>{list}</h2>
    <p class="quiet">{rows.length === 0 ? empty : lead}</p>
    {rows.length === 0 ? null : <WorkTable heads={heads} rows={rows} />}
  </section>
);
