import type { Child } from 'hono/jsx';

interface FactProps {
  readonly name: Child;
  readonly class?: 'number' | 'days';
  readonly children: Child;
}

export const Fact = ({ name, children, ...more }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd {...more}>{children}</dd>
  </div>
);

export const Facts = ({ of }: { readonly of: readonly (readonly [name: string, text: string])[] }) => (
  <dl class="facts">
    {of.map(([name, text]) => (
      <Fact name={name}>{text}</Fact>
    ))}
  </dl>
);
