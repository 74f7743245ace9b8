export default {
    title: '安排会议',
    lead: '默认全体党员参加，一般只需填写名称。',
    kind: '类型',
    name: '名称',
    start: '开始时间',
    end: '结束时间',
    place: '地点（可不填）',
    endFirst: '结束时间要晚于开始时间',
    send: '保存安排',
};
