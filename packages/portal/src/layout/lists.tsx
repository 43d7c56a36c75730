/** A paragraph for each line. */
export const Lines = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((line) => (
      <p>{line}</p>
    ))}
  </>
);

/** A list with an item for each line. */
export const Items = ({ of, ...more }: { readonly of: readonly string[]; readonly class?: 'text' }) => (
  <ul {...more}>
    {of.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);

interface LinksProps {
  readonly of: readonly (readonly [path: string, name: string])[];
  readonly class?: 'links' | 'foot-links';
}

export const Links = ({ of, class: look = 'links' }: LinksProps) => (
  <ul class={look}>
    {of.map(([to, name]) => (
      <li>
        <a href={to}>{name}</a>
      </li>
    ))}
  </ul>
);
