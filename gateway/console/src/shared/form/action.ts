import { ref, type Ref } from 'vue';
import { problemFrom, type Problem } from '@/api/problem';

export interface Action {
    running: Ref<boolean>;
    problem: Ref<Problem | undefined>;
    /** True when it was done. */
    run: (act: () => Promise<unknown>) => Promise<boolean>;
}

/** A step without a form, for example starting a meeting: run once at a time, its refusal shown. */
export function useAction(): Action {
    const running = ref(false);
    const problem = ref<Problem>();

    async function run(act: () => Promise<unknown>): Promise<boolean> {
        if (running.value) {
            return false;
        }
        running.value = true;
        problem.value = undefined;
        try {
            await act();
            return true;
        } catch (thrown) {
            problem.value = problemFrom(thrown);
            return false;
        } finally {
            running.value = false;
        }
    }

    return { running, problem, run };
}
