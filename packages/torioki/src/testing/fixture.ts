import { orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import type { LoanClass } from '@torioki/lending/vocabulary';
import { abashiri, assemblyRoom, dispatchDays, headquarters, home, wakkanai } from '@torioki/lending/samples';
import { smtpMailer } from '@torioki/smtp';
import { startSmtpServer } from '@torioki/smtp-test-server';
import { onTestFinished } from 'vitest';
import { computeClosedDays, openLibrary, type Library, type LibraryOptions } from '../index.js';
import type { Application } from '../requests/registry/card-requests.js';
import { factsOf, setClock } from './evening.js';
import { application, counter, office } from './open-day.js';
import type { OpenStores } from './stores.js';
import { watchLibrary } from './watched.js';

export const branch = { role: 'branch', staff: 'B-01', location: 'WKN' } as const;
export const dispatch = { role: 'dispatch', staff: 'D-01', location: 'HQ' } as const;

export const noCard = { prefectural: false, branch: false };
export const prefecturalCard = { prefectural: true, branch: false };
export const bothCards = { prefectural: true, branch: true };

/** Lines of a cart, for pickup at the headquarters. */
export const atHeadquarters = (...titles: readonly string[]) =>
  titles.map((title) => ({ title, location: 'HQ' }));

/** Publishes the pickup locations, and the dispatch and closed days of spring 2021. */
const publish = async (library: Library): Promise<void> => {
  const desk = library.desk(office);
  for (const { at: _, ...place } of [headquarters, assemblyRoom, wakkanai, abashiri, home])
    orThrow(await desk.addPickupLocation(place));
  const spring = { from: '2021-03-31', until: '2021-05-31' };
  const closed = orThrow(computeClosedDays(spring)).shown;
  orThrow(await desk.publishClosedDays({ location: 'HQ', ...spring, days: closed }));
  orThrow(await library.desk(dispatch).publishDispatchDays({ ...spring, days: dispatchDays }));
};

/** The guide's fixture F at a time of day: a library with its calendars, and a mail server. */
export const openFixture = async (
  begins: string,
  openStores: OpenStores,
  words?: LibraryOptions['words'],
) => {
  const { clock, set } = setClock('2021-03-01 09:00');
  const { events, ...kept } = await openStores(clock);
  const server = await startSmtpServer();
  onTestFinished(() => server.close());
  const mailer = smtpMailer({ host: '127.0.0.1', port: server.port, security: 'none', deadlineMs: 30_000 });
  const library = watchLibrary(
    await openLibrary({ events, ...kept, mailer, policy: hokkaido, profile: hokkaidoProfile, clock, words }),
  );
  onTestFinished(() => library.close());
  await publish(library);
  set(begins);

  /** A patron with a card: the application, the portal, and the file at the counter. */
  const registered = async (particulars: Partial<Application> = {}) => {
    const form = application(particulars);
    const { patron } = orThrow(await library.desk(office).registerPatron(form));
    const atCounter = library.desk(counter).file(patron);
    return { ...form, patron, portal: library.portal(patron), atCounter };
  };

  const shelved = async (title: string, loanClass: LoanClass = 'circulating', copy = `${title}-a`) => {
    orThrow(await library.desk(office).addCopy({ copy, title, loanClass, source: 'own' }));
    return copy;
  };

  /** A copy that another patron has borrowed from the shelf (貸出中). */
  const lent = async (title: string, copy = `${title}-a`) => {
    await shelved(title, 'circulating', copy);
    const { atCounter } = await registered();
    orThrow(await atCounter.pickUp({ copy, location: 'HQ', cards: prefecturalCard }));
    return copy;
  };

  return {
    library,
    people: kept.people,
    server,
    set,
    registered,
    shelved,
    lent,
    recorded: <Type extends Parameters<typeof factsOf>[1]>(type: Type) => factsOf(events, type),
  };
};

export type FixtureF = Awaited<ReturnType<typeof openFixture>>;
