import * as t from 'io-ts';

const whole = (form: string, least: number): t.Type<number> => {
  const is = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= least;
  return new t.Type(
    form,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
};

export const Count = whole('a whole number from 0', 0);
export const PositiveCount = whole('a whole number from 1', 1);
