import { listReDecisionFindings, type Finding } from '@torioki/audit';
import { createNumbering, renderFinding, type AnswerRenderer } from '@torioki/audit/words';
import type { StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import { reviewPersons } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from '../failure.js';
import { withRegistry, type HistoryWithRegistry } from '../stores/with-registry.js';
import type { VerbResult } from '../verb.js';
import { personWords } from './number-persons.js';

/**
 * A command whose result is different if all pseudonyms of its person count. The number `person` is valid
 * only in this answer.
 */
export interface PersonFinding {
  readonly person: number;
  readonly finding: Finding;
}

/** The result of deciding commands again with all pseudonyms of each person in a registry. */
export interface PeopleAudit {
  /** The number of commands whose person the registry knows. */
  readonly commands: number;
  readonly findings: readonly PersonFinding[];
}

type Audited<Data> = Pick<VerbResult<Data>, 'data' | 'isWrong'>;

/**
 * Decides commands of a history again, with all pseudonyms of each person that a registry knows. Does not
 * change the registry. Undefined without a registry.
 */
const auditPeople = (
  registry: HistoryWithRegistry,
): Promise<E.Either<StoreError | Failure, PeopleAudit | undefined>> =>
  withRegistry<StoreError, PeopleAudit>(registry, async (borrowers) => {
    const { events, upTo } = registry;
    const findings: PersonFinding[] = [];
    const numberOf = createNumbering();
    let commands = 0;
    for await (const one of reviewPersons({ events, borrowers }, { upTo })) {
      if ('code' in one) return E.left(one);
      commands += 1;
      for (const finding of listReDecisionFindings(one.record, one.execution))
        findings.push({ person: numberOf(one.patron), finding });
    }
    return E.right({ commands, findings });
  });

/** Adds the result for persons to an audit, if a registry is given. */
export const addPeople = <Data extends object>(
  audited: E.Either<StoreError, Audited<Data>>,
  registry: HistoryWithRegistry,
): Promise<E.Either<StoreError | Failure, Audited<Data & { readonly people?: PeopleAudit }>>> =>
  attempt(async function* () {
    const { data, isWrong = false } = yield* unwrap(audited);
    const people = yield* unwrap(await auditPeople(registry));
    return people
      ? { data: { ...data, people }, isWrong: isWrong || people.findings.length > 0 }
      : { data, isWrong };
  });

export const peopleOption = {
  '--people <file>': {
    ja: '利用者の登録簿: 読むだけで、本人のすべての番号を合わせて判断し直す',
    en: 'decides again with all pseudonyms of each person in this registry of patrons; the registry is only read',
  },
};

const words = {
  ja: {
    people: '本人ごとの再判断',
    known: (commands: number) => `本人の分かる命令${commands}件`,
  },
  en: {
    people: 'Decided again by person',
    known: (commands: number) => `${commands} commands whose person is known`,
  },
};

export const renderPeopleAudit = (
  { commands, findings }: PeopleAudit,
  telling: AnswerRenderer,
): readonly string[] => {
  const { language } = telling;
  const { none, position, colon, comma } = telling.words;
  const said = words[language];
  const lines = findings.map(({ person, finding }) => {
    const where = finding.position === null ? '' : position(finding.position);
    return `  ${where}${comma}${personWords[language](person)}${colon}${renderFinding(finding, telling)}`;
  });
  return [`■ ${said.people}${colon}${said.known(commands)}`, ...(lines.length === 0 ? [`  ${none}`] : lines)];
};
