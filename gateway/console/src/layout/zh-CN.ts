export default {
    product: '先锋',
    skip: '跳到正文',
    menu: '菜单',
    largeType: '大字',
    otherLanguage: 'English',
    otherLanguageLabel: 'English：切换为英文',
    signIn: '登录',
    signOut: '退出',
    signInAgain: '重新登录',
    expired: '登录已过期',
    expiredDetail: '重新登录后会回到本页，您已填写的内容仍会保留。',
    footer: '积分供参考，是否采用由人决定。',
};
