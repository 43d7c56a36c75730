import * as t from 'io-ts';
import { inJapanese } from './in-japanese.js';
import { mostRenewals } from './limits.js';

/** A codec for whole numbers. A schema can say its limits. */
export type WholeCodec = t.Type<number> & { readonly smallest: number; readonly largest: number };

/** A codec for the whole numbers from `least` to `most`. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): WholeCodec => {
  const isOpen = most === Number.MAX_SAFE_INTEGER;
  const is = (value: unknown): value is number =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  const codec = new t.Type(
    `a whole number from ${least}${isOpen ? '' : ` to ${most}`}`,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
  const limited = Object.assign(codec, { smallest: least, largest: most });
  return inJapanese(limited, isOpen ? `${least}以上の整数で書く` : `${least}から${most}までの整数で書く`);
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
