import { audit as auditHistory, type AuditOptions, type ExpectedEvents } from '@torioki/audit';
import { summarizeFindings } from '@torioki/audit/words';
import type { Answer, EventStore, StoreError } from '@torioki/event-store';
import { attempt, toEither, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { withAnyHistory } from '../stores/with-history.js';
import { replacePeople } from '../rendering/people.js';
import { makeVerb, type VerbResult } from '../verb.js';
import { addPeople, peopleOption } from './audit-people.js';
import { readExpectedEvents } from './expected-events.js';
import { readNotedFiles, headOptions } from './noted-heads.js';
import { renderAudit, type AuditRendering } from './render-audit.js';
import { useBeginning, orUseExport } from './verified-export.js';

const found = (
  store: EventStore,
  options: AuditOptions & { readonly expected: readonly ExpectedEvents[] },
): Answer<Pick<VerbResult<AuditRendering>, 'data' | 'isWrong'>> =>
  attempt(async function* (): AsyncGenerator<
    StoreError,
    Pick<VerbResult<AuditRendering>, 'data' | 'isWrong'>,
    unknown
  > {
    const all = yield* unwrap(toEither(await auditHistory(store, options)));
    const { summaries: about } = yield* unwrap(await summarizeFindings(store, all.findings));
    return {
      data: { ...all, expected: options.expected, about },
      isWrong: all.findings.length > 0,
    };
  });

export const audit = makeVerb<AuditRendering>({
  args: '<store>',
  summary: {
    ja: '帳簿、判断、規則、合計を一度に調べる',
    en: 'checks the book, the decisions, the rules and the totals in one pass',
  },
  options: {
    ...headOptions,
    ...peopleOption,
    '--expected <file>': {
      ja: '命令なしに記録されたと知られている出来事: 1行に「位置 理由」か「位置-位置 理由」',
      en: 'known events without a command, one line each: "position reason" or "position-position reason"',
    },
  },
  example: 'audit library.db',
  answer: async (request) => {
    const expected = await readExpectedEvents(request.text('expected'));
    if (E.isLeft(expected)) return expected;
    const noted = await readNotedFiles(request);
    if (E.isLeft(noted)) return noted;
    const where = request.args[0] ?? '';
    const answer = await withAnyHistory(
      request,
      where,
      async ({ store, heading: { upTo }, reportPosition }) =>
        addPeople(
          await found(store, {
            upTo: upTo.position,
            expected: expected.right,
            onPosition: reportPosition,
            ...noted.right,
          }),
          { events: store, file: request.text('people'), upTo },
        ),
    );
    return orUseExport(answer, { request, noted: noted.right }, (exported) =>
      useBeginning(where, exported, ({ store, heading: { upTo } }) =>
        found(store, { expected: expected.right, verified: exported.found, upTo: upTo.position }),
      ),
    );
  },
  render: renderAudit,
  json: ({ upTo: _, about: __, ...found }, names) => replacePeople(found, names) as object,
});
