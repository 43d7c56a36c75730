import type { LendingEvent, LendingEventType } from '@torioki/lending';
import type { ReadModel } from '@torioki/projection';

/** A library's own read model. Its functions get the events of the named types. */
type OwnModel<Document, Type extends LendingEventType> = Omit<
  ReadModel<Document, LendingEvent<Type>>,
  'types'
> & { readonly types: readonly Type[] };

/** Defines a read model of your own, for the option `models` of `openLibrary`. */
export const ownModel = <Document, const Type extends LendingEventType>(
  model: OwnModel<Document, Type>,
): ReadModel<Document, LendingEvent<Type>> => model;
