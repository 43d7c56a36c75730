import { defer, exhaustMap, finalize, from, Subject, throttle } from 'rxjs';
import type { Observable, OperatorFunction } from 'rxjs';

/**
 * Runs a task for each value, one after the other. Of several values that arrive during a task, only the last
 * one gets a task.
 */
export const oneAtATime =
  <Value, Result>(work: (value: Value) => Promise<Result>): OperatorFunction<Value, Result> =>
  (values: Observable<Value>) =>
    defer(() => {
      const free = new Subject<void>();
      return values.pipe(
        throttle(() => free, { leading: true, trailing: true }),
        exhaustMap((value) => from(work(value)).pipe(finalize(() => free.next()))),
      );
    });
