import { buildDecisionModel, MemoryEventStore, Tags } from '@dcb-es/event-store';
import type { AppendCondition, DcbEvent, EventHandlerWithState } from '@dcb-es/event-store';
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

type Stored = CourseEvent & DcbEvent<CourseEvent['type'], Tags, CourseEvent['data'], object>;
type Handler = EventHandlerWithState<Stored, CourseSeats>;

const stored = (event: CourseEvent): Stored => ({
  ...event,
  tags: Tags.from([...tagsOf(event)]),
  metadata: {},
});

const handler = (tag: string, evolve: (state: CourseSeats, event: CourseEvent) => CourseSeats): Handler => {
  const fold = ({ event }: { readonly event: Stored }, state: CourseSeats) => evolve(state, event);
  return {
    tagFilter: Tags.from([tag]),
    init: noSeats,
    when: { CourseDefined: fold, StudentRegistered: fold, StudentEnrolled: fold },
  };
};

const courseOf = (id: string): Handler => handler(`course:${id}`, evolveCourse);
const studentOf = (id: string): Handler => handler(`student:${id}`, evolveStudent);

/** The course example on the DCB community's store, in memory. */
export const dcbCourses = (): Courses => {
  const store = new MemoryEventStore();
  const append = async (event: CourseEvent, condition: AppendCondition): Promise<void> => {
    await store.append({ events: stored(event), condition });
  };
  return {
    define: async (id, capacity) => {
      const { state, appendCondition } = await buildDecisionModel(store, { course: courseOf(id) });
      await append(decideDefinition(state.course, { course: id, capacity }), appendCondition);
    },
    register: async (id, limit) => {
      const { state, appendCondition } = await buildDecisionModel(store, { student: studentOf(id) });
      await append(decideRegistration(state.student, { student: id, limit }), appendCondition);
    },
    enrol: async (of, who) => {
      const handlers = { course: courseOf(of), student: studentOf(who) };
      const { state, appendCondition } = await buildDecisionModel(store, handlers);
      await append(
        decideEnrolment(state.course, state.student, { course: of, student: who }),
        appendCondition,
      );
    },
    close: () => undefined,
  };
};
