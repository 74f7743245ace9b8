export default {
    problem: {
        retry: '重试',
        unreachable: '暂时连不上服务',
        unreachableDetail: '请检查网络，稍后再试。',
        unclear: '服务暂时无法回答',
        unclearDetail: '请稍后再试（状态 {status}）。',
    },
    load: {
        loading: '正在加载',
        empty: '暂无内容',
        more: '加载更多',
    },
    form: {
        kept: '您填写的内容已保留，可以修改后再提交。',
        cancel: '取消',
        save: '保存',
        required: '请填写{field}',
        choose: '请选择',
        chooseFile: '选择文件',
        tooLong: '最多 {max} 个字',
    },
    saved: '已保存',
    back: '返回',
    none: '无',
    notForYou: '您的账号没有此页面的权限',
    notForYouDetail: '如果工作需要，请联系上级党组织开通。',
};
