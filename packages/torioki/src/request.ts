import type { Command } from '@torioki/event-store';
import type { Branded } from '@torioki/lending';

/** A value as a program passes it: ids, dates and labels are plain text, and are checked when they arrive. */
export type Plain<Value> =
  Value extends Branded<string>
    ? string
    : Value extends object
      ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
      : Value;

/** A command without what the desk knows by itself: its type, its instant, who gives it, and ids that follow from its own. */
export type Request<Ordered extends Command, Derived extends PropertyKey = never> = Plain<
  Omit<Ordered, keyof Command | 'actor' | Derived>
> & {
  /** A UUID. Send the same request with the same id as often as you like: it happens once. */
  readonly commandId?: string;
};

/** A request of which that is all that is known. */
export interface Ordering {
  /** As in `Request`. */
  readonly commandId?: string;
}
