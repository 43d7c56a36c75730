import type { Decisions, RefusalOf, Role } from '@torioki/lending';
import type * as t from 'io-ts';
import { withoutRecord, type AnyRefusal, type Answered, type Came, type RefusalCode } from './answer.js';
import type { Commanding, Identified } from './request.js';

/** A patron's file is open to the roles that may change what is in it. */
export const keepers: readonly Role[] = ['general-materials', 'counter'];

/** The name of a command, the roles that may give it, and its fields. */
export type Becoming = Pick<Decisions['renew'], 'ja' | 'roles'> & {
  readonly type: string;
  readonly fields: t.Props;
};

interface RequestWords<Code extends RefusalCode> {
  readonly ja: string;
  /** What it does, with the numbers of the guide. */
  readonly en: string;
  /** The staff who may make it at a desk. */
  readonly roles: readonly Role[];
  /** The codes with which it may be refused, besides those of the command that it becomes. */
  readonly refusals: readonly Code[];
}

/** Answers a request, on what serves it. */
type Answering<On, Sent, Accepted extends object, Code extends RefusalCode = RefusalCode> = (
  on: On,
  sent: Identified<Sent>,
) => Promise<Came<Accepted, Code>>;

/** A request: its words, the staff who may make it, the refusals that it can give, and its answer. */
export interface RequestDefinition<
  On = never,
  Sent extends Commanding = never,
  Accepted extends object = object,
  Code extends RefusalCode = RefusalCode,
> extends RequestWords<RefusalCode> {
  /** The command of lending that it becomes; null if nothing of it goes into the history. */
  readonly becomes: Becoming | null;
  readonly answer: Answering<On, Sent, Accepted, Code>;
}

/**
 * Defines a request. If it becomes a command of lending, it may also be refused like that, and has its name and roles unless
 * its words give others. The compiler believes the codes; tests watch that it is refused with no others.
 */
export const request = <
  On,
  Sent extends Commanding,
  Accepted extends object,
  Code extends RefusalCode,
  Of extends Becoming | null = null,
>(
  words: Pick<RequestWords<Code>, 'en' | 'refusals'> &
    Partial<RequestWords<Code>> & { readonly becomes?: Of },
  answer: Answering<On, Sent, Accepted>,
): RequestDefinition<On, Sent, Accepted, Code | Extract<RefusalOf<Of>, AnyRefusal>['code']> => ({
  ja: words.becomes?.ja ?? '',
  roles: words.becomes?.roles.filter((role) => role !== 'patron') ?? [],
  becomes: null,
  ...words,
  answer,
});

/** What is sent with a request. */
export type SentWith<Of extends RequestDefinition> = Of extends {
  readonly answer: Answering<never, infer Sent, object>;
}
  ? Sent
  : never;

/** Makes a request, which may be refused for more than its own reasons. An accepted answer may hold other fields. */
export type Ask<On, More extends RefusalCode, Other extends object = never> = <
  Sent extends Commanding,
  Accepted extends object,
  Code extends RefusalCode,
>(
  name: string,
  definition: RequestDefinition<On, Sent, Accepted, Code>,
  sent: Sent,
) => Promise<Answered<[Other] extends [never] ? Accepted : Other, Code | More>>;

/** A request of which nothing is recorded, since it is answered on parts that record nothing. */
export const inRehearsal = <On, Sent extends Commanding, Code extends RefusalCode>(
  on: On,
  definition: RequestDefinition<On, Sent, object, Code>,
): RequestDefinition<unknown, Sent, object, Code> => ({
  ...definition,
  answer: async (_, sent) => withoutRecord(await definition.answer(on, sent)),
});
