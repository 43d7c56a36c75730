import type { Child } from 'hono/jsx';

/** A line of a list of facts. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
