import type { Decisions, RefusalOf, Role } from '@torioki/lending';
import type { GuardedName, HostRuleCode } from '@torioki/lending/host-rules';
import type * as t from 'io-ts';
import {
  withoutRecord,
  type AnyRefusal,
  type CommandAnswerWithId,
  type CommandOutcome,
  type RefusalCode,
} from './answer.js';
import type { WithOptionalCommandId, Identified } from './request.js';

/** The roles that may open a patron's file and change its content. */
export const fileRoles: readonly Role[] = ['general-materials', 'counter'];

/** The roles that hand copies over. They may also look up the patron of a card (R57, R61). */
export const handers: readonly Role[] = [...fileRoles, 'branch'];

/** A command's name, the roles that may give the command, and its fields. */
export type LendingCommandRow = Pick<Decisions['renew'], 'ja' | 'roles'> & {
  readonly type: string;
  readonly fields: t.Props;
};

/** The texts of a request or query, the roles of staff that may make it, and its own refusals. */
export interface RequestWords<Code extends RefusalCode> {
  readonly ja: string;
  /** The effect of the request, or what the query shows, with the numbers of the guide. */
  readonly en: string;
  /** The roles that may make the request or query at a desk. */
  readonly roles: readonly Role[];
  /** The refusals besides those of the request's command. */
  readonly refusals: readonly Code[];
}

/** Answers a request. `On` has the library's parts that the answer needs. */
type Answering<On, Sent, Accepted extends object, Code extends RefusalCode = RefusalCode> = (
  on: On,
  sent: Identified<Sent>,
) => Promise<CommandOutcome<Accepted, Code>>;

/** A request: its texts, the roles of staff that may make it, its refusals, and its answer. */
export interface RequestDefinition<
  On = never,
  Sent extends WithOptionalCommandId = never,
  Accepted extends object = object,
  Code extends RefusalCode = RefusalCode,
> extends RequestWords<RefusalCode> {
  /** The command of lending that the request becomes; null if it records nothing in the history. */
  readonly becomes: LendingCommandRow | null;
  /** The fields that a caller sends, without the command id. */
  readonly fields: t.Props;
  /** The codes of this command's refusals that the request never gives. */
  readonly impossible: readonly RefusalCode[];
  readonly answer: Answering<On, Sent, Accepted, Code>;
}

/** The Japanese name of a request. The default is the name of the command that the request becomes. */
type NamedWords<Of extends LendingCommandRow | null> =
  { readonly ja: string; readonly becomes?: Of } | { readonly ja?: never; readonly becomes: NonNullable<Of> };

/** The codes of the host's rules, for a command that they may guard. */
type CodeOfHost<Of> = Of extends { readonly type: infer Type extends string }
  ? Uncapitalize<Type> extends GuardedName
    ? HostRuleCode
    : never
  : never;

/**
 * The codes of a command's refusals that its request can have. `actor-not-allowed` is left out: a patron may
 * give every command of the portal, and a desk checks the role itself. `borrowers-changed` is left out: the
 * library then gives the command again.
 */
export type CodeOfCommand<Of> =
  | Exclude<Extract<RefusalOf<Of>, AnyRefusal>['code'], 'actor-not-allowed' | 'borrowers-changed'>
  | CodeOfHost<Of>;

/**
 * Defines a request. A request that becomes a command of lending also has that command's possible refusals. It
 * has the command's name and roles, unless `words` gives other ones. The compiler does not check whether the
 * list of refusal codes is complete: tests check it.
 */
export const defineRequest = <
  On,
  Sent extends WithOptionalCommandId,
  Accepted extends object,
  Code extends RefusalCode,
  Of extends LendingCommandRow | null = null,
  Impossible extends CodeOfCommand<Of> = never,
>(
  words: Pick<RequestWords<Code>, 'en' | 'refusals'> &
    Pick<RequestDefinition, 'fields'> &
    Partial<Pick<RequestWords<Code>, 'roles'>> &
    NamedWords<Of> & { readonly impossible?: readonly Impossible[] },
  answer: Answering<On, Sent, Accepted>,
): RequestDefinition<On, Sent, Accepted, Code | Exclude<CodeOfCommand<Of>, Impossible>> => ({
  ...words,
  ja: words.ja ?? words.becomes.ja,
  roles: words.roles ?? words.becomes?.roles.filter((role) => role !== 'patron') ?? [],
  becomes: words.becomes ?? null,
  impossible: words.impossible ?? [],
  answer,
});

/** The fields that a caller sends with a request. */
export type SentWith<Of extends RequestDefinition> = Of extends {
  readonly answer: Answering<never, infer Sent, object>;
}
  ? Sent
  : never;

/**
 * Answers a request. The answer can also be a refusal with a code in `More`. If `Other` is given, an accepted
 * answer has these fields.
 */
export type MakeRequest<On, More extends RefusalCode, Other extends object = never> = <
  Sent extends WithOptionalCommandId,
  Accepted extends object,
  Code extends RefusalCode,
>(
  name: string,
  definition: RequestDefinition<On, Sent, Accepted, Code>,
  sent: Sent,
) => Promise<CommandAnswerWithId<[Other] extends [never] ? Accepted : Other, Code | More>>;

/** The request for a rehearsal: its answer has no position. Pass parts that record nothing. */
export const rehearseRequest = <On, Sent extends WithOptionalCommandId, Code extends RefusalCode>(
  definition: RequestDefinition<On, Sent, object, Code>,
): RequestDefinition<On, Sent, object, Code> => ({
  ...definition,
  answer: async (on, sent) => withoutRecord(await definition.answer(on, sent)),
});
