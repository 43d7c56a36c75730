import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { findFreshBorrower } from './lookups.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { requestId } from '../people/fact-id.js';
import { expectRefusal } from './refused-with.js';
import { reportForgotten } from './history-forgets.js';
import { makeChange } from './changes.js';
import type { Opener } from './opener.js';
import { settableClock } from './settable-clock.js';
import { sampleForm, byOffice, byThemselves, office, openAndRegister, registerIn } from './someone.js';

const bare = {
  name: '架空の書名',
  author: null,
  publisher: null,
  published: null,
  standardNumber: null,
  note: null,
};

const wrong: readonly (readonly [what: string, path: keyof typeof sampleForm, written: unknown])[] = [
  ['no name', 'name', undefined],
  ['an empty name', 'name', '　'],
  ['a missing name', 'name', null],
  ['a name on two lines', 'name', '架空の\n書名'],
  ['a name of 301 characters', 'name', 'あ'.repeat(301)],
  ['an author of 201 characters', 'author', 'あ'.repeat(201)],
  ['a publisher of 201 characters', 'publisher', 'あ'.repeat(201)],
  ['a year of 51 characters', 'published', '1'.repeat(51)],
  ['a number of 51 characters', 'standardNumber', '1'.repeat(51)],
  ['a note of 1,001 characters', 'note', 'あ'.repeat(1_001)],
  ['a note with a bell character', 'note', '架空\u0007'],
];

export const titleRequests = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('a title request', () => {
    it('stores its fields and its patron; the history gets only its id (R67)', async () => {
      const { registry, patron } = await openAndRegister(open);
      const request = { ...byThemselves(), patron, ...sampleForm };
      await unwrapAnswer(makeChange(registry, 'SubmitTitleRequest', request));
      const id = requestId(request.commandId);
      const kept = [{ id, patron, form: sampleForm }];
      expect(await unwrapAnswer(registry.listTitleRequestsOf(patron))).toMatchObject(kept);
      expect(await unwrapAnswer(registry.findTitleRequests([randomUUID(), id]))).toMatchObject(kept);
      const events = (await unwrapAnswer(registry.listPending())).flatMap((fact) => fact.events);
      expect(events.at(-1)).toMatchObject({ type: 'TitleRequested', data: { request: id } });
    });

    it('requires only a name, and takes a note of 1,000 characters on several lines', async () => {
      const { registry, patron } = await openAndRegister(open);
      const note = `${'あ'.repeat(499)}\n${'い'.repeat(500)}`;
      for (const form of [bare, { ...bare, note }])
        await unwrapAnswer(makeChange(registry, 'SubmitTitleRequest', { ...byOffice(), patron, ...form }));
      const kept = await unwrapAnswer(registry.listTitleRequestsOf(patron));
      expect(kept.map(({ form }) => form.note).toSorted()).toEqual([note, null].toSorted());
    });

    it.each(wrong)(
      'is refused with %s; the error names the field without its value',
      async (_, path, written) => {
        const { registry, patron } = await openAndRegister(open);
        const request = { ...byThemselves(), patron, ...sampleForm, [path]: written };
        const details = await expectFailure(
          'invalid-input',
          makeChange(registry, 'SubmitTitleRequest', request),
        );
        expect(details.path).toBe(path);
        expect(details.reason).not.toMatch(/架空|あ/);
        expect(await unwrapAnswer(registry.listTitleRequestsOf(patron))).toEqual([]);
      },
    );

    it('is accepted from the patron or general materials; from another role nothing is stored', async () => {
      const { registry, patron } = await openAndRegister(open);
      const counter = { ...office, role: 'counter' } as const;
      const request = { ...byOffice(), actor: counter, patron, ...sampleForm };
      await expectRefusal('actor-not-allowed', makeChange(registry, 'SubmitTitleRequest', request));
      expect(await unwrapAnswer(registry.listTitleRequestsOf(patron))).toEqual([]);
    });

    it('is visible only to its own patron', async () => {
      const registry = await open();
      const [one, other] = [await registerIn(registry), await registerIn(registry)];
      await unwrapAnswer(
        makeChange(registry, 'SubmitTitleRequest', { ...byThemselves(), patron: one.patron, ...sampleForm }),
      );
      expect(await unwrapAnswer(registry.listTitleRequestsOf(other.patron))).toEqual([]);
      await expectFailure('patron-unknown', registry.listTitleRequestsOf(randomUUID()));
    });

    it('is refused after 100 within 365 days', async () => {
      const { clock, pass } = settableClock('2021-04-02T01:00:00.000Z');
      const { registry, patron } = await openAndRegister(open, {}, { clock });
      const submit = () => makeChange(registry, 'SubmitTitleRequest', { ...byThemselves(), patron, ...bare });
      for (let filed = 0; filed < 100; filed += 1) await unwrapAnswer(submit());
      pass({ days: 364 });
      expect(await expectFailure('too-many-title-requests', submit())).toEqual({ limit: 100 });
      expect(await unwrapAnswer(registry.listTitleRequestsOf(patron))).toHaveLength(100);
      pass({ days: 1 });
      await unwrapAnswer(submit());
    });

    it('is refused from a leaving patron, and is forgotten with the patron', async () => {
      const { registry, patron } = await openAndRegister(open);
      const request = { ...byThemselves(), patron, ...sampleForm };
      await unwrapAnswer(makeChange(registry, 'SubmitTitleRequest', request));
      const id = requestId(request.commandId);
      const borrower = await findFreshBorrower(registry, patron);
      await unwrapAnswer(registry.leave({ commandId: randomUUID(), patron }));
      const late = makeChange(registry, 'SubmitTitleRequest', { ...byThemselves(), patron, ...bare });
      await expectFailure('patron-leaving', late);
      await unwrapAnswer(registry.reportClosed({ patron, closed: borrower }));
      await unwrapAnswer(reportForgotten(registry, borrower));
      expect(await unwrapAnswer(registry.findTitleRequests([id]))).toEqual([]);
    });
  });
};
