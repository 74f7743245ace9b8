import { nextTick, reactive, ref, toRaw, watch, type Ref } from 'vue';
import { problemFrom, type Problem } from '@/api/problem';
import { forgetDraft, keepDraft, readDraft } from './drafts';

/** Refused because somebody else changed it first. */
const OVERTAKEN = 412;

export type FieldErrors<T> = Partial<Record<keyof T, string>>;

export interface FormOptions<T extends object> {
    initial: T;
    /** What is wrong with the values, by field, before anything is sent. */
    check: (values: T) => FieldErrors<T>;
    send: (values: T) => Promise<unknown>;
    /** Name of the draft; without one nothing is kept over a reload. */
    draft?: string;
    /** For a text that is edited again and again: sending it does not empty the form. */
    keepAfterSend?: boolean;
    /**
     * Reads anew what is changed here, after somebody else changed it first (412). The values as they stand now, if any
     * are given, are shown beside what they were when the form was opened; what was typed stays.
     */
    current?: (() => Promise<Partial<T>>) | (() => void);
}

/** A value that somebody else changed while the form was open. */
export interface Overtaken<T> {
    field: keyof T & string;
    before: string;
    now: string;
}

export interface Form<T extends object> {
    values: T;
    errors: Ref<FieldErrors<T>>;
    problem: Ref<Problem | undefined>;
    overtaken: Ref<Overtaken<T>[]>;
    sending: Ref<boolean>;
    submit: () => Promise<void>;
    reset: () => void;
}

/** The one way a form works here: values are checked, sent, and kept whenever anything goes wrong. */
export function useForm<T extends object>(options: FormOptions<T>): Form<T> {
    const { initial, check, send, draft, keepAfterSend, current } = options;
    let before: Partial<T> = { ...initial };
    const values = reactive({ ...initial, ...(draft === undefined ? {} : readDraft<T>(draft)) }) as T;
    const errors = ref({}) as Ref<FieldErrors<T>>;
    const problem = ref<Problem>();
    const overtaken = ref([]) as Ref<Overtaken<T>[]>;
    const sending = ref(false);
    if (draft !== undefined) {
        watch(values, (now) => {
            keepDraft(draft, now);
        });
    }

    async function submit(): Promise<void> {
        if (sending.value) {
            return;
        }
        problem.value = undefined;
        overtaken.value = [];
        errors.value = check(toRaw(values));
        if (Object.keys(errors.value).length > 0) {
            await focusFirstError();
            return;
        }
        sending.value = true;
        try {
            await send(toRaw(values));
            if (keepAfterSend) {
                forget();
            } else {
                reset();
            }
        } catch (thrown) {
            problem.value = problemFrom(thrown);
            errors.value = serverErrors(problem.value, values);
            if (problem.value.status === OVERTAKEN && current) {
                await lookAgain(current);
            }
            await focusFirstError();
        } finally {
            sending.value = false;
        }
    }

    async function lookAgain(read: (() => Promise<Partial<T>>) | (() => void)): Promise<void> {
        const now = await Promise.resolve(read()).catch(() => undefined);
        if (now !== undefined) {
            overtaken.value = differences(before, now);
            before = { ...before, ...now };
        }
    }

    function reset(): void {
        Object.assign(values, initial);
        errors.value = {};
        overtaken.value = [];
        forget();
    }

    function forget(): void {
        if (draft !== undefined) {
            // After the watcher that keeps the draft, which would bring it back.
            void nextTick(() => {
                forgetDraft(draft);
            });
        }
    }

    return { values, errors, problem, overtaken, sending, submit, reset };
}

function differences<T extends object>(before: Partial<T>, now: Partial<T>): Overtaken<T>[] {
    return (Object.keys(now) as (keyof T & string)[])
        .filter((field) => before[field] !== now[field])
        .map((field) => ({ field, before: String(before[field] ?? ''), now: String(now[field] ?? '') }));
}

/** The service's own words at the field they are about. */
function serverErrors<T extends object>(problem: Problem, values: T): FieldErrors<T> {
    const known = (problem.errors ?? []).filter(({ field }) => field in values);
    return Object.fromEntries(known.map(({ field, message }) => [field, message])) as FieldErrors<T>;
}

async function focusFirstError(): Promise<void> {
    await nextTick();
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
