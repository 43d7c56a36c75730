import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as t from 'io-ts';

interface TooLong extends t.ValidationError {
  readonly because: ReasonTexts;
}

const counters = { characters: '文字', elements: '件' };

/**
 * Fails because a value exceeds its limit, counted in `unit`. The fault contains the limit and the actual
 * length. No other fault of the value is reported.
 */
export const failTooLong = (
  value: unknown,
  context: t.Context,
  { most, has, unit }: { readonly most: number; readonly has: number; readonly unit: keyof typeof counters },
): t.Validation<never> => {
  const why = because(
    'too-long',
    `must have at most ${most} ${unit}, but has ${has}`,
    `${most}${counters[unit]}以下にする（${has}${counters[unit]}ある）`,
    { most, has },
  );
  const fault: TooLong = { value, context, because: why };
  return t.failures([fault]);
};

export const isTooLong = (fault: t.ValidationError): fault is TooLong => 'because' in fault;
