import type { Child } from 'hono/jsx';

interface WorkTableProps {
  readonly heads: readonly string[];
  /** The cells of each row. The first cell names the row. */
  readonly rows: readonly (readonly Child[])[];
}

/** A table of work. On a narrow page or paper, each row is a block, and each cell has its head before it. */
export const WorkTable = ({ heads, rows }: WorkTableProps) => (
  <table class="copies work">
    <thead>
      <tr>
        {heads.map((head) => (
          <th scope="col">{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...cells]) => (
        <tr>
          <th scope="row">{name}</th>
          {cells.map((cell, index) => (
            <td data-head={heads[index + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
