import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  GroupId,
  LoanId,
  PatronId,
  RequestId,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';

/** The ids by which decisions query events, by kind. */
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
  /** What it is called in Japanese: what happened. */
  readonly ja: string;
  readonly schemaVersion: number;
  readonly data: t.ExactC<t.TypeC<Props>>;
  readonly tagged: readonly TagKind[];
}

/** Defines an event: its name, also in Japanese, the version of its stored form, its fields, and which of them are its tags. */
export const event = <Type extends string, Props extends t.Props>(
  [type, ja]: readonly [type: Type, ja: string],
  schemaVersion: number,
  props: Props,
  tagged: readonly (TagKind & keyof Props)[] = [],
): EventDefinition<Type, Props> => ({
  type,
  ja,
  schemaVersion,
  data: t.exact(t.type(props), `the fields of ${type}`),
  tagged,
});
