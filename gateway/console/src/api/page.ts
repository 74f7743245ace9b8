/** One page of a list, and the cursor of the next one when there is more. */
export interface Page<T> {
    items: T[];
    next?: string | null;
}
