import { copyOf, type Command, type Fault } from '@torioki/event-store';
import type { Branded } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** A value as a program passes it: ids, dates and labels are plain text, and are checked when they arrive. */
export type Plain<Value> =
  Value extends Branded<string>
    ? string
    : Value extends object
      ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
      : Value;

/** A command without what the desk knows by itself: its type, its instant, who gives it, and ids that follow from its own. */
export type Request<Given extends Command, Derived extends PropertyKey = never> = Plain<
  Omit<Given, keyof Command | 'actor' | Derived>
> & {
  /** A UUID. Send the same request with the same id as often as you like: it happens once. */
  readonly commandId?: string;
};

/** A request of which that is all that is known. */
export interface Commanding {
  /** As in `Request`. */
  readonly commandId?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const areFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a request, as they were when it was sent. */
export const requestOf = (given: unknown): E.Either<Fault, Fields> =>
  E.filterOrElse(areFields, () => ({ path: 'request', reason: 'must be an object' }))(
    copyOf(given, 'request'),
  );
