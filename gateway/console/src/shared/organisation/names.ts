import { reactive } from 'vue';
import { organisation } from '@/api/membership';

const known = reactive(new Map<string, string>());
const asked = new Set<string>();

/** The name of an organisation, or its id until the name is known or when the reader may not see it. */
export function organisationName(id: string): string {
    if (!asked.has(id)) {
        asked.add(id);
        organisation(id).then(
            ({ name }) => known.set(id, name),
            () => asked.delete(id),
        );
    }
    return known.get(id) ?? id;
}

/** At sign-out the next reader must not see what the last one could. */
export function forgetOrganisationNames(): void {
    known.clear();
    asked.clear();
}
