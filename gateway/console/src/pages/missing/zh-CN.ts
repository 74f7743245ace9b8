export default { title: '没有这个页面', detail: '地址可能输错了，或页面已经移走。' };
