import * as t from 'io-ts';
import { inJapanese } from './in-japanese.js';
import { mostRenewals } from './limits.js';

const whole = (least: number, most = Number.MAX_SAFE_INTEGER): t.Type<number> => {
  const isOpen = most === Number.MAX_SAFE_INTEGER;
  const is = (value: unknown): value is number =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  const codec = new t.Type(
    `a whole number from ${least}${isOpen ? '' : ` to ${most}`}`,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
  return inJapanese(codec, isOpen ? `${least}以上の整数で書く` : `${least}から${most}までの整数で書く`);
};

export const Count = whole(0);
export const PositiveCount = whole(1);

export const Renewals = whole(0, mostRenewals);

/** A whole number; it may be negative. */
export const Whole = inJapanese(
  new t.Type<number>(
    'a whole number',
    t.Int.is,
    (value, context) => (t.Int.is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  ),
  '整数で書く',
);
