import { onMounted, onUnmounted } from 'vue';

/** Repeats something while the page can be seen, and at once when it is seen again. */
export function usePolling(repeat: () => unknown, everyMs: number): void {
    let timer: number | undefined;
    const look = () => {
        if (document.visibilityState === 'visible') {
            repeat();
        }
    };
    onMounted(() => {
        timer = window.setInterval(look, everyMs);
        document.addEventListener('visibilitychange', look);
    });
    onUnmounted(() => {
        window.clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
    });
}
