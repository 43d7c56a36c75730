/** A field of a MARC record: its tag, and its indicators and subfields. Each subfield begins with `$`. */
export type TestField = readonly [tag: string, text: string];

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** A record in ISO 2709, in UTF-8. */
export const iso2709Of = (fields: readonly TestField[]): Buffer => {
  const bodies = fields.map(([, text]) => Buffer.from(`${text.replaceAll('$', '\u001F')}\u001E`));
  let start = 0;
  const directory = fields.map(([tag], index) => {
    const length = bodies[index]?.length ?? 0;
    const entry = `${tag}${digits(length, 4)}${digits(start, 5)}`;
    start += length;
    return entry;
  });
  const base = 24 + 12 * fields.length + 1;
  const leader = `${digits(base + start + 1, 5)}nam a22${digits(base, 5)} i 4500`;
  return Buffer.concat([
    Buffer.from(`${leader}${directory.join('')}\u001E`),
    ...bodies,
    Buffer.from('\u001D'),
  ]);
};
