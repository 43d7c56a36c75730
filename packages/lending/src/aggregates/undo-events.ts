import type { DataOf } from '../events/index.js';

type Undone = DataOf<'Undone'>;
/** An undone event of one type. */
export type UndoneOf<Type extends Undone['back']['is']> = Undone & {
  readonly back: Extract<Undone['back'], { readonly is: Type }>;
};

/**
 * Makes the entry `Undone` of a fold. Pass a change for each type of event whose undoing changes the state;
 * other undone events leave the state unchanged.
 */
export const undoEvents =
  <State>(changes: {
    readonly [Type in Undone['back']['is']]?: (before: State, data: UndoneOf<Type>) => State;
  }) =>
  (before: State, data: Undone): State => {
    const change = changes[data.back.is] as ((before: State, data: Undone) => State) | undefined;
    return change === undefined ? before : change(before, data);
  };
