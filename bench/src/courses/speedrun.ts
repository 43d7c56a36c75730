import { perSecond, type Measure } from '../rounds.js';

/** A program that manages courses and students. */
export interface Courses {
  define(course: string, capacity: number): void | Promise<void>;
  register(student: string, limit: number): void | Promise<void>;
  enrol(course: string, student: string): void | Promise<void>;
  close(): void | Promise<void>;
}

const many = 10;
export const commandsARun = many + many + many * many;

const numbers = Array.from({ length: many }, (_, n) => n);

/**
 * A speedrun defines ten courses and ten students, and then each student joins each course. Measures
 * speedruns a second.
 */
export const speedruns = (courses: Courses, most: number): Measure => {
  let runs = 0;
  return perSecond(most, async () => {
    runs += 1;
    const [courseIds, studentIds] = [
      numbers.map((n) => `c-${runs}-${n}`),
      numbers.map((n) => `s-${runs}-${n}`),
    ];
    for (const course of courseIds) await courses.define(course, many);
    for (const student of studentIds) await courses.register(student, many);
    for (const student of studentIds) for (const course of courseIds) await courses.enrol(course, student);
  });
};
