/** The address of a path with fields. */
export const buildAddress = (path: string, fields: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(fields).toString();
  return query === '' ? path : `${path}?${query}`;
};
