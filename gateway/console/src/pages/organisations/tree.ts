import type { Organisation } from '@/api/membership';

export interface OrganisationNode {
    organisation: Organisation;
    below: OrganisationNode[];
}

/** The organisations as a tree; whose parent is not among them is a root, as for an officer of one branch. */
export function treeOf(organisations: readonly Organisation[]): OrganisationNode[] {
    const nodes = new Map(organisations.map((organisation) => [organisation.id, { organisation, below: [] as OrganisationNode[] }]));
    const roots: OrganisationNode[] = [];
    for (const node of nodes.values()) {
        const parent = nodes.get(node.organisation.parentId ?? '');
        (parent?.below ?? roots).push(node);
    }
    return roots;
}
