import { ref } from 'vue';

const KEPT = 'xianfeng.large-type';

export const largeType = ref(false);

/** Large type for tired eyes, remembered on this device. */
export function useLargeType(large: boolean): void {
    largeType.value = large;
    document.documentElement.classList.toggle('large', large);
    localStorage.setItem(KEPT, String(large));
}

export const keptLargeType = () => localStorage.getItem(KEPT) === 'true';
