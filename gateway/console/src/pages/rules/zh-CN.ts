export default {
    title: '积分规则',
    lead: '现行规则。每一条都写明依据，修改规则不影响已经生效的积分。',
    empty: '目前没有生效的规则',
    points: '分值',
    amount: '{points} 分',
    byCircumstances: '按具体情况计算',
    caps: '上限',
    window: {
        day: '每天最多 {points} 分',
        month: '每月最多 {points} 分',
        quarter: '每季度最多 {points} 分',
        year: '每年最多 {points} 分',
    },
    source: '依据',
    effectiveFrom: '生效日期',
    version: '规则编号和版本',
};
