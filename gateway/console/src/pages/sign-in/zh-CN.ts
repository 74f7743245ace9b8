export default {
    title: '登录',
    working: '正在登录，请稍候。',
    failed: '登录没有完成',
    failedDetail: '可能是网络不通，或登录页停留太久。请重新登录。',
};
