/** Each line a paragraph. */
export const Lines = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((line) => (
      <p>{line}</p>
    ))}
  </>
);

/** Each line an item of a list. */
export const Items = ({ of, ...more }: { readonly of: readonly string[]; readonly class?: 'text' }) => (
  <ul {...more}>
    {of.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);

interface Linked {
  readonly of: readonly (readonly [path: string, name: string])[];
  readonly class?: 'links' | 'foot-links';
}

/** Links to pages, with what they are called. */
export const Links = ({ of, class: look = 'links' }: Linked) => (
  <ul class={look}>
    {of.map(([to, name]) => (
      <li>
        <a href={to}>{name}</a>
      </li>
    ))}
  </ul>
);
