import type { Texts } from '@/i18n';

const texts: Texts['study'] = {
    title: 'My study',
    courses: 'Courses',
    noCourses: 'There are no courses yet',
    course: 'Course',
    lesson: 'Lesson',
    noLessons: 'This course has no lessons yet',
    required: 'Takes {time} of study',
    start: 'Study',
    mine: 'What I studied',
    nothingYet: 'You have not studied anything yet',
    studied: 'Studied',
    state: 'State',
    timeOf: '{studied} of {required}',
    completed: 'Completed',
    completedNow: 'This lesson is completed',
    underWay: 'Under way',
    clock: 'Progress',
    again: 'This lesson was opened elsewhere. Go on here?',
    goOnHere: 'Go on here',
    visibleOnly: 'Time counts only while this page can be seen; you can leave and go on later.',
};
export default texts;
