package org.xianfeng.activity.course;

/**
 * One lesson of a course.
 *
 * @param requiredSeconds how long it must be studied to count as completed
 * @param content what is to be read, as plain text
 */
public record Lesson(LessonId id, String title, int requiredSeconds, String content) {}
