package org.xianfeng.activity.study;

import java.time.Instant;
import org.xianfeng.activity.course.LessonId;

/** The one lesson a member is studying now; a newer session ends it, so that time is never counted twice. */
public record Session(String id, LessonId lesson, Instant lastBeatAt) {}
