/** Version 2, never to be changed: who has the registry open names here the last transaction that it committed. */
export const writers = (schema: string): string => `
CREATE TABLE ${schema}.writer (
  id uuid PRIMARY KEY,
  last uuid NOT NULL,
  at timestamptz NOT NULL
);
`;
