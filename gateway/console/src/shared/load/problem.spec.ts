import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { Problem } from '@/api/problem';
import ProblemPanel from './ProblemPanel.vue';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

function told(problem: Partial<Problem>): string {
    return mount(ProblemPanel, { props: { problem: { type: '/problems/some', status: 500, ...problem } } }).text();
}

describe('a problem', () => {
    it('that is a failure names its trace, by which operators find it', () => {
        expect(told({ title: '系统内部错误', traceId: TRACE })).toContain(TRACE);
        expect(told({ status: 504, traceId: TRACE })).toContain(TRACE);
    });

    it('that is a refusal does not, and one without a trace neither', () => {
        expect(told({ status: 409, title: '已被修改', traceId: TRACE })).not.toContain(TRACE);
        expect(told({ title: '系统内部错误' })).not.toContain('追踪编号');
    });
});
