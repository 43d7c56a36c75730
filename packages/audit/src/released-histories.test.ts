import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findLastCursor,
  inMemoryEventStore,
  orThrow,
  reExecuteAll,
  type EventStore,
} from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec, lendingEvents, release } from '@torioki/lending';
import { allDecisions } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { exportHistory } from './export/export-history.js';
import { importHistory } from './export/import-history.js';
import { readExport } from './export/read-export.js';
import { recordEveryVersion } from './testing/release/every-version.js';
import { showEveryView } from './testing/release/show-every-view.js';

const folder = join(import.meta.dirname, '../../../history');
const present = release.replace('torioki ', '');

const openHistory = async (of: string): Promise<EventStore> => {
  const file = `${of}.jsonl`;
  const exported = orThrow(await readExport(file, createReadStream(join(folder, file))));
  const store = inMemoryEventStore(exported);
  orThrow(await importHistory(store, exported));
  return store;
};

const exportWhole = async (store: EventStore): Promise<string> => {
  const parts: string[] = [];
  const upTo = await unwrapAnswer(findLastCursor(store));
  orThrow(await exportHistory(store, upTo, (part) => parts.push(part)));
  return parts.join('');
};

/** All versions from 1 to the newest, as in `Ship 2`. */
const listVersions = (type: string, newest: number): readonly string[] =>
  Array.from({ length: newest }, (_, index) => `${type} ${index + 1}`);

const releases = readdirSync(folder).flatMap((file) => /^(.*?)(?<!\.views)\.jsonl$/.exec(file)?.[1] ?? []);

/**
 * A history belongs to a release and is never changed, because installations of that release have histories of
 * the same form. A run writes only the missing history of the present release.
 */
describe('the history of a release', () => {
  it.skipIf(existsSync(join(folder, `${present}.jsonl`)))(`${present} is written`, async () => {
    const text = await exportWhole(await recordEveryVersion());
    await expect(text).toMatchFileSnapshot(join(folder, `${present}.jsonl`));
  });

  it.each(releases)('%s has a whole chain, and is exported again to the same bytes', async (of) => {
    const again = await exportWhole(await openHistory(of));
    expect(again).toBe(readFileSync(join(folder, `${of}.jsonl`), 'utf8'));
  });

  it.each(releases)('%s has the same outcome when it is decided again', async (of) => {
    const executed: string[] = [];
    for await (const one of reExecuteAll(await openHistory(of), lendingEventCodec, allDecisions))
      executed.push(E.isLeft(one) ? one.left.message : one.right.execution.is);
    expect(executed.filter((is) => is !== 'same')).toEqual([]);
    expect(executed.length).toBeGreaterThan(allDecisions.length);
  });

  it.each(releases)('%s has the same views', async (of) => {
    const lines = await showEveryView(await openHistory(of));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, `${of}.views.jsonl`));
  });

  it(`${present} contains every event and every command in every version`, async () => {
    const events = await unwrapAnswer((await openHistory(present)).records());
    const recorded = new Set(
      events.flatMap(({ type, schemaVersion, metadata: { command, version = 1 } }) => {
        const ordered = command as { readonly type: string } | undefined;
        return [`event ${type} ${schemaVersion}`, `command ${ordered?.type} ${version as number}`];
      }),
    );
    const wanted = [
      ...Object.values(lendingEvents).flatMap(({ type, form }) =>
        listVersions(`event ${type}`, form.version),
      ),
      ...allDecisions.flatMap(({ type, version }) => listVersions(`command ${type}`, version)),
    ];
    expect(wanted.filter((one) => !recorded.has(one))).toEqual([]);
  });
});
