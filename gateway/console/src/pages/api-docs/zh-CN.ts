export default {
    title: '接口文档',
    lead: '供信息化人员对接系统使用。',
    operations: '接口',
    token: '需要登录令牌',
    open: '公开',
    parameters: '参数',
    body: '请求体',
    answer: '应答',
    required: '必填',
    problems: '其他应答均为 application/problem+json（RFC 9457），含 type、status、title 和 detail。',
    which: '选择服务',
    service: { membership: '组织和党员', activity: '组织生活和学习', grievance: '群众需求', scoring: '积分' },
};
