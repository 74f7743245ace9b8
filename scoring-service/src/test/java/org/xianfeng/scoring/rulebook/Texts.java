package org.xianfeng.scoring.rulebook;

/** Rule books as an officer would write them. */
final class Texts {
    /** Half a point for a theme day and another cap on the block, on top of what is shipped. */
    static final String BOOK = """
            title: {zh: 局机关积分办法, en: Points of the bureau}
            source: 局党〔2026〕1号
            effectiveFrom: 2026-12-10
            blocks:
              - {id: study, title: {zh: 学习教育, en: Study}, ledger: member, page: year, caps: [{window: year, most: 40}]}
            rules:
              - id: theme-day-attendance
                title: {zh: 参加主题党日, en: Attends the theme Party day}
                block: organisational-life
                on: org.xianfeng.activity.meeting-held.v1
                per: event.attendances
                continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: "[event]"}]
                applies: event.kind == 'theme-party-day'
                to: {member: item.memberId}
                when: item.status == 'present'
                otherwise: "'attendance-' + item.status"
                points: {fixed: 0.5}
            """;

    private Texts() {}
}
