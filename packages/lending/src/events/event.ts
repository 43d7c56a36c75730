import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  versionedForm,
  type VersionedForm,
  GroupId,
  LoanId,
  PatronId,
  RequestId,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';

/** The ids that an event can have as tags, by kind. Queries find events by their tags. */
export const tags = {
  title: TitleId,
  copy: CopyId,
  reservation: ReservationId,
  loan: LoanId,
  borrower: BorrowerId,
  group: GroupId,
  request: RequestId,
  patron: PatronId,
};
export type TagKind = keyof typeof tags;
export type TaggedId<Kind extends TagKind> = t.TypeOf<(typeof tags)[Kind]>;

export interface EventDefinition<Type extends string, Props extends t.Props> {
  readonly type: Type;
  /** The name of the event in Japanese: a sentence in the past tense. */
  readonly ja: string;
  /** The fields of the newest version. */
  readonly data: t.ExactC<t.TypeC<Props>>;
  readonly form: VersionedForm<t.TypeOf<t.TypeC<Props>>>;
  readonly tags: readonly TagKind[];
}

/**
 * Defines an event: its name in both languages, its fields, and the fields that become its tags. Pass the
 * earlier versions of its stored form with `earlierForm`.
 */
export const event = <Type extends string, Props extends t.Props>(
  [type, ja]: readonly [type: Type, ja: string],
  props: Props,
  tags: readonly (TagKind & keyof Props)[] = [],
  before?: VersionedForm<t.TypeOf<t.TypeC<Props>>>,
): EventDefinition<Type, Props> => {
  const data = t.exact(t.type(props), `the fields of ${type}`);
  return { type, ja, data, form: versionedForm(data, before), tags };
};
