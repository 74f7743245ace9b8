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

/** What is left of a tree when only names with a text in them, and the ways to them, are kept. */
export function matching(nodes: readonly OrganisationNode[], text: string): OrganisationNode[] {
    return nodes.flatMap(({ organisation, below }) => {
        const left = matching(below, text);
        return left.length > 0 || organisation.name.includes(text) ? [{ organisation, below: left }] : [];
    });
}

/** How many of the organisations have a name with the text in it. */
export const countMatching = (organisations: readonly Organisation[], text: string) =>
    organisations.filter(({ name }) => name.includes(text)).length;
