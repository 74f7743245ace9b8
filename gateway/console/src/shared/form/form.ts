import { nextTick, reactive, ref, toRaw, watch, type Ref } from 'vue';
import { problemFrom, type Problem } from '@/api/problem';
import { forgetDraft, keepDraft, readDraft } from './drafts';

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
}

export interface Form<T extends object> {
    values: T;
    errors: Ref<FieldErrors<T>>;
    problem: Ref<Problem | undefined>;
    sending: Ref<boolean>;
    submit: () => Promise<void>;
    reset: () => void;
}

/** The one way a form works here: values are checked, sent, and kept whenever anything goes wrong. */
export function useForm<T extends object>({ initial, check, send, draft, keepAfterSend }: FormOptions<T>): Form<T> {
    const values = reactive({ ...initial, ...(draft === undefined ? {} : readDraft<T>(draft)) }) as T;
    const errors = ref({}) as Ref<FieldErrors<T>>;
    const problem = ref<Problem>();
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
            await focusFirstError();
        } finally {
            sending.value = false;
        }
    }

    function reset(): void {
        Object.assign(values, initial);
        errors.value = {};
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

    return { values, errors, problem, sending, submit, reset };
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
