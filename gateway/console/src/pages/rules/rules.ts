import type { Rule, Title } from '@/api/scoring';

export interface BlockOfRules {
    block: string;
    title?: Title | null | undefined;
    rules: Rule[];
}

/** The rules under the blocks they count in, in the order of the rule book. */
export function byBlock(rules: readonly Rule[]): BlockOfRules[] {
    const blocks = new Map<string, BlockOfRules>();
    for (const rule of rules) {
        const group = blocks.get(rule.block) ?? { block: rule.block, title: rule.blockTitle, rules: [] };
        group.rules.push(rule);
        blocks.set(rule.block, group);
    }
    return [...blocks.values()];
}
