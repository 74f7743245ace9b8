export default {
    title: '接口文档',
    lead: '供信息化人员对接系统使用。',
    which: '选择服务',
    service: { membership: '组织和党员', activity: '组织生活和学习', grievance: '群众需求', scoring: '积分' },
};
