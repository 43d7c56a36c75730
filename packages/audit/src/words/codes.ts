import type { LendingCommand, LendingEvent, Refusal, Role, TimeZone } from '@torioki/lending';
import type { loan, titleRequest } from '@torioki/lending/aggregates';
import type { Shown } from '../as-of/views.js';

/** What is told elsewhere: an event and a command by its type, a refusal by its sentence, a reason by its own. */
type Told = 'type' | 'code' | 'ja' | 'numbers';

/** Whether a string may be any: then an object need not have it as a key. */
type IsOpen<A extends string> = { readonly none?: never } extends Record<A, true> ? true : false;

/** The codes in something, at any depth: strings that are one of a few. */
type CodesIn<A> = A extends string
  ? IsOpen<A> extends true
    ? never
    : A
  : A extends number | boolean
    ? never
    : A extends readonly (infer One)[]
      ? CodesIn<One>
      : A extends object
        ? CodesIn<A[Exclude<keyof A, Told>]>
        : never;

/** The names of fields in something, at any depth. */
type FieldsIn<A> = A extends string | number | boolean
  ? never
  : A extends readonly (infer One)[]
    ? FieldsIn<One>
    : A extends object
      ? (Exclude<keyof A, Told> & string) | FieldsIn<A[Exclude<keyof A, Told>]>
      : never;

type States = ReturnType<typeof loan | typeof titleRequest>['initial']['is'];

/** The codes that an answer may meet. */
export type Code =
  Exclude<CodesIn<LendingEvent['data'] | LendingCommand | Refusal | Shown>, TimeZone> | States | Role;

/** What stands in events, refusals and views, by name. */
export type Field = FieldsIn<LendingEvent['data'] | Refusal | Shown>;
