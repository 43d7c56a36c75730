import * as t from 'io-ts';

/**
 * The fault of something that is over its limit, in `unit`. It names the limit and the length, and is the only fault
 * that is told.
 */
export const tooLong = (
  value: unknown,
  context: t.Context,
  { most, has, unit }: { readonly most: number; readonly has: number; readonly unit: string },
): t.Validation<never> => t.failure(value, context, `must have at most ${most} ${unit}, and has ${has}`);

/** Whether a fault is of this kind. Only this kind has a message of its own. */
export const saysTooLong = ({ message }: t.ValidationError): boolean => message !== undefined;
