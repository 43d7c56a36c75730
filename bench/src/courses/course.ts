/** The course example of dcb.events: an enrolment depends on its course and on its student. */
export type CourseEvent =
  | { readonly type: 'CourseDefined'; readonly data: { readonly course: string; readonly capacity: number } }
  | {
      readonly type: 'StudentRegistered';
      readonly data: { readonly student: string; readonly limit: number };
    }
  | {
      readonly type: 'StudentEnrolled';
      readonly data: { readonly course: string; readonly student: string };
    };

export interface CourseSeats {
  readonly most: number | undefined;
  readonly taken: readonly string[];
}

export const noSeats: CourseSeats = { most: undefined, taken: [] };

export const evolveCourse = (course: CourseSeats, { type, data }: CourseEvent): CourseSeats => {
  switch (type) {
    case 'CourseDefined':
      return { ...course, most: data.capacity };
    case 'StudentEnrolled':
      return { ...course, taken: [...course.taken, data.student] };
    case 'StudentRegistered':
      return course;
  }
};

export const evolveStudent = (student: CourseSeats, { type, data }: CourseEvent): CourseSeats => {
  switch (type) {
    case 'StudentRegistered':
      return { ...student, most: data.limit };
    case 'StudentEnrolled':
      return { ...student, taken: [...student.taken, data.course] };
    case 'CourseDefined':
      return student;
  }
};

export interface Enrol {
  readonly course: string;
  readonly student: string;
}

const hasPlace = ({ most = 0, taken }: CourseSeats): boolean => taken.length < most;

/** Decides the definition of a course, for all compared programs. */
export const decideDefinition = (
  course: CourseSeats,
  data: { course: string; capacity: number },
): CourseEvent => {
  if (course.most !== undefined) throw new Error('The course is already defined.');
  return { type: 'CourseDefined', data };
};

export const decideRegistration = (
  student: CourseSeats,
  data: { student: string; limit: number },
): CourseEvent => {
  if (student.most !== undefined) throw new Error('The student is already registered.');
  return { type: 'StudentRegistered', data };
};

export const decideEnrolment = (course: CourseSeats, student: CourseSeats, data: Enrol): CourseEvent => {
  if (!hasPlace(course) || !hasPlace(student) || student.taken.includes(data.course))
    throw new Error('The student cannot join the course.');
  return { type: 'StudentEnrolled', data };
};

export const tagsOf = ({ data }: CourseEvent): readonly string[] => [
  ...('course' in data ? [`course:${data.course}`] : []),
  ...('student' in data ? [`student:${data.student}`] : []),
];
