import * as t from 'io-ts';

/** That something is over its limit, in `unit`: it is told with the limit and with what it has, and nothing else is. */
export const tooLong = (
  value: unknown,
  context: t.Context,
  { most, has, unit }: { readonly most: number; readonly has: number; readonly unit: string },
): t.Validation<never> => t.failure(value, context, `must have at most ${most} ${unit}, and has ${has}`);

/** Whether that is what is wrong; nothing else has a message of its own. */
export const saysTooLong = ({ message }: t.ValidationError): boolean => message !== undefined;
