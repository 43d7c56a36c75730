import { monitorEventLoopDelay } from 'node:perf_hooks';
import { metrics, type BatchObservableResult, type Meter } from '@opentelemetry/api';
import type { Observation } from '../answers/observe.js';
import type { Library } from '../library.js';
import type { People } from '../ports/people-option.js';
import { makeInstruments } from './instruments.js';
import { makeRecordSick } from './record-sick.js';
import { recordHealth } from './record-health.js';
import { recordObservation } from './record-observation.js';

/** The parts to measure at each collection. */
export interface Measured {
  readonly library: Pick<Library<People>, 'health'>;
  /** The number of calls that wait for a free connection to the database. */
  readonly countWaiting?: () => number;
  /** The number of open streams. */
  readonly countStreams?: () => number;
  /** The names of the sick parts, if your program has more parts than the library. */
  readonly listSick?: () => readonly string[];
}

/** The telemetry of a library. */
export interface Telemetry {
  /** Pass this function to `openLibrary`. */
  readonly observe: (observation: Observation) => void;
  /** Measures the parts at each collection, until you call the returned function. */
  readonly measure: (measured: Measured) => () => void;
}

/** The accuracy of the measured stops of the event loop, in milliseconds. */
const resolution = 20;

/**
 * Makes the instruments of a library on a meter of OpenTelemetry, at most 12. Durations are in seconds. No attribute
 * contains a person, a pseudonym, a title or an id. Without a meter, they are on the global meter provider; if
 * there is none, they do nothing.
 */
export const makeTelemetry = (meter: Meter = metrics.getMeter('torioki')): Telemetry => {
  const instruments = makeInstruments(meter);
  const { lag, heartbeat, mailOverdue, factWaiting, waiting, streams, longestStop, sick } = instruments;
  const observables = [lag, heartbeat, mailOverdue, factWaiting, waiting, streams, longestStop, sick];
  return {
    observe: (observation) => recordObservation(instruments, observation),
    measure: ({ library, countWaiting, countStreams, listSick }) => {
      const recordSick = makeRecordSick(sick);
      const loop = monitorEventLoopDelay({ resolution });
      loop.enable();
      const measure = async (result: BatchObservableResult): Promise<void> => {
        if (countWaiting) result.observe(waiting, countWaiting());
        if (countStreams) result.observe(streams, countStreams());
        result.observe(longestStop, loop.max / 1e9);
        loop.reset();
        const answer = await library.health();
        if (answer.is === 'shown') recordHealth(instruments, result, answer.shown);
        recordSick(result, listSick?.() ?? (answer.is === 'shown' ? answer.shown.sick : []));
      };
      meter.addBatchObservableCallback(measure, observables);
      return () => {
        meter.removeBatchObservableCallback(measure, observables);
        loop.disable();
      };
    },
  };
};
