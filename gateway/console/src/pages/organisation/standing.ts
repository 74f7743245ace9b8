import type { Organisation, OrganisationKind } from '@/api/membership';

/** Which kinds stand directly below which; the service decides, this only offers what it would take. */
const BELOW: Record<OrganisationKind, readonly OrganisationKind[]> = {
    committee: ['committee', 'general-branch', 'branch'],
    'general-branch': ['branch'],
    branch: ['group'],
    group: [],
};

export const kindsBelow = (kind: OrganisationKind) => BELOW[kind];

/** Places to move to: another organisation at work that takes its kind. */
export const mayStandBelow = (organisation: Organisation, place: Organisation) =>
    place.id !== organisation.id && place.status === 'active' && BELOW[place.kind].includes(organisation.kind);
