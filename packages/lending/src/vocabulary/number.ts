import * as t from 'io-ts';
import { mostRenewals } from './limits.js';

const whole = (form: string, least: number, most = Number.MAX_SAFE_INTEGER): t.Type<number> => {
  const is = (value: unknown): value is number =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  return new t.Type(
    form,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
};

export const Count = whole('a whole number from 0', 0);
export const PositiveCount = whole('a whole number from 1', 1);

/** How often something was renewed. */
export const Renewals = whole(`a whole number from 0 to ${mostRenewals}`, 0, mostRenewals);
