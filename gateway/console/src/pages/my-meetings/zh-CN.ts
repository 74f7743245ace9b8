export default {
    title: '我的会议',
    empty: '近期没有与您有关的会议',
    now: '正在进行',
    planned: '将要召开',
    past: '已经结束',
    checkIn: '签到',
    code: '签到码',
    codeHint: '请输入会场大屏幕上的签到码，每 30 秒更换一次。',
    codeMissing: '请输入签到码',
    done: '签到成功',
};
