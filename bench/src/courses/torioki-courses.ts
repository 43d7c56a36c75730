import { randomUUID } from 'node:crypto';
import { reading, runner, orThrow } from '@torioki/event-store';
import type { Aggregate, Command, Decision, EventStore } from '@torioki/event-store';
import { decodeStrictly } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { validatingCodec } from '../validating-codec.js';
import {
  decideDefinition,
  decideEnrolment,
  evolveCourse,
  evolveStudent,
  noSeats,
  decideRegistration,
  tagsOf,
} from './course.js';
import type { CourseEvent, CourseSeats } from './course.js';
import type { Courses } from './speedrun.js';

const codec = validatingCodec<CourseEvent>(
  {
    CourseDefined: t.strict({ course: t.string, capacity: t.number }),
    StudentRegistered: t.strict({ student: t.string, limit: t.number }),
    StudentEnrolled: t.strict({ course: t.string, student: t.string }),
  },
  tagsOf,
);

const courseOf = (id: string): Aggregate<CourseSeats, CourseEvent> => ({
  name: 'course',
  query: [{ types: ['CourseDefined', 'StudentEnrolled'], tags: [`course:${id}`] }],
  initial: noSeats,
  evolve: evolveCourse,
});

const studentOf = (id: string): Aggregate<CourseSeats, CourseEvent> => ({
  name: 'student',
  query: [{ types: ['StudentRegistered', 'StudentEnrolled'], tags: [`student:${id}`] }],
  initial: noSeats,
  evolve: evolveStudent,
});

const decision = <Fields extends t.Props>(
  type: string,
  fields: Fields,
  plan: Decision<Command & t.TypeOfProps<Fields>, CourseEvent, never>['plan'],
): Decision<Command & t.TypeOfProps<Fields>, CourseEvent, never> => {
  const shape = t.strict({ type: t.literal(type), id: t.string, at: t.string, ...fields });
  return {
    type,
    version: 1,
    decode: (command) => decodeStrictly(shape as t.Type<Command & t.TypeOfProps<Fields>>, command),
    encode: (command) => ({ ...command }),
    plan,
  };
};

const define = decision('Define', { course: t.string, capacity: t.number }, function* ({ course, capacity }) {
  const found = yield* reading({ course: courseOf(course) });
  return [decideDefinition(found.course, { course, capacity })];
});

const register = decision('Register', { student: t.string, limit: t.number }, function* ({ student, limit }) {
  const found = yield* reading({ student: studentOf(student) });
  return [decideRegistration(found.student, { student, limit })];
});

const enrol = decision('Enrol', { course: t.string, student: t.string }, function* ({ course, student }) {
  const found = yield* reading({ course: courseOf(course), student: studentOf(student) });
  return [decideEnrolment(found.course, found.student, { course, student })];
});

const commanded = (fields: object) => ({ id: randomUUID(), at: '2021-04-03T01:00:00.000Z', ...fields });

export const toriokiCourses = (store: EventStore): Courses => {
  const run = runner({ store, codec });
  return {
    define: async (course, capacity) =>
      void orThrow(await run(define, commanded({ type: 'Define', course, capacity }))),
    register: async (student, limit) =>
      void orThrow(await run(register, commanded({ type: 'Register', student, limit }))),
    enrol: async (course, student) =>
      void orThrow(await run(enrol, commanded({ type: 'Enrol', course, student }))),
    close: () => store.close(),
  };
};
