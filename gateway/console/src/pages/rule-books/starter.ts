/** What an officer begins with: one changed rule, with the words that say what to put where. */
export const starter = (effectiveFrom: string) => `title: {zh: 本单位积分办法, en: Points of our department}
# 依据的文件名称和文号 / the document it follows, with its number
source: 
# 第一天 / the first day
effectiveFrom: ${effectiveFrom}

# 只写要增加或改动的；没有写的，继续按上级办法执行
# write only what is added or changed; the books above hold for the rest
rules:
  - id: theme-day-attendance
    title: {zh: 参加主题党日, en: Attends the theme Party day}
    block: organisational-life
    on: org.xianfeng.activity.meeting-held.v1
    per: event.attendances
    continuedBy: [{event: org.xianfeng.activity.attendance-corrected.v1, per: "[event]"}]
    applies: event.kind == 'theme-party-day'
    to: {member: item.memberId}
    when: item.status in ['present', 'late']
    otherwise: "'attendance-' + item.status"
    because: "'attendance-' + item.status"
    points: {by: item.status, table: {present: 2.00, late: 1.00}}
    caps: [{window: month, most: 4.00}, {window: year, most: 24.00}]

# 没有活动记录可依的事，本人凭依据申报、两人先后决定；扣分写 as: deduction，一票否决写 as: veto，二者写 hearingDays
# what no event tells of is claimed with evidence and decided by two people; as: deduction and as: veto have hearingDays
#  - id: article-published
#    title: {zh: 发表理论文章, en: Publishes an article}
#    block: study
#    decided:
#      as: claim
#      source: 
#      evidence: [document, meeting]
#      review: [group-leader, branch-officer]
#      withinDays: 60
#      objectionDays: 5
#    points: {fixed: 3.00}
#    caps: [{window: year, most: 9.00}]
`;

/** An example as an officer begins with it: with the first day that is possible. */
export const fromExample = (text: string, effectiveFrom: string) =>
    text.replace(/^effectiveFrom: .*$/m, `effectiveFrom: ${effectiveFrom}`);
