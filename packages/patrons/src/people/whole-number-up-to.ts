import * as t from 'io-ts';

export const wholeNumberUpTo = (most: number) => {
  const is = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
  const codec = new t.Type(
    `a whole number from 1 to ${most}`,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
  return Object.assign(codec, { smallest: 1, largest: most });
};
