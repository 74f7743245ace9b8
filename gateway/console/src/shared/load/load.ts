import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { problemFrom, type Problem } from '@/api/problem';
import type { Page } from '@/api/page';

export interface Load<T> {
    data: ShallowRef<T | undefined>;
    problem: Ref<Problem | undefined>;
    loading: Ref<boolean>;
    reload: () => Promise<void>;
}

/** Loads one thing at once, and again on request; an older answer never replaces a newer one. */
export function useLoad<T>(fetchIt: () => Promise<T>): Load<T> {
    const data = shallowRef<T>();
    const problem = ref<Problem>();
    const loading = ref(false);
    let latest = 0;

    async function reload(): Promise<void> {
        const mine = ++latest;
        loading.value = true;
        problem.value = undefined;
        try {
            const answer = await fetchIt();
            if (mine === latest) {
                data.value = answer;
            }
        } catch (thrown) {
            if (mine === latest) {
                problem.value = problemFrom(thrown);
            }
        } finally {
            if (mine === latest) {
                loading.value = false;
            }
        }
    }

    void reload();
    return { data, problem, loading, reload };
}

export interface LoadedList<T> extends Load<T[]> {
    more: Ref<boolean>;
    loadMore: () => Promise<void>;
}

/** Loads a list page by page, by the cursor of the service. */
export function useList<T>(fetchPage: (cursor?: string) => Promise<Page<T>>): LoadedList<T> {
    let next: string | undefined;
    const more = ref(false);
    const take = (page: Page<T>): T[] => {
        next = page.next ?? undefined;
        more.value = next !== undefined;
        return page.items;
    };
    const load = useLoad(async () => take(await fetchPage()));

    async function loadMore(): Promise<void> {
        load.loading.value = true;
        load.problem.value = undefined;
        try {
            const following = take(await fetchPage(next));
            load.data.value = [...(load.data.value ?? []), ...following];
        } catch (thrown) {
            load.problem.value = problemFrom(thrown);
        } finally {
            load.loading.value = false;
        }
    }

    return { ...load, more, loadMore };
}
