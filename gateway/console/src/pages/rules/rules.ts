import type { BlockOfRules, Rule, RuleBook } from '@/api/scoring';
import type { TextKey } from '@/i18n';
import { points } from '@/shared/format/format';

export interface RulesOfBlock {
    block: BlockOfRules;
    rules: Rule[];
}

/** The rules of a book under the blocks they count in. */
export function byBlock(book: RuleBook): RulesOfBlock[] {
    return book.blocks
        .map((block) => ({ block, rules: book.rules.filter((rule) => rule.block === block.id) }))
        .filter(({ block, rules }) => rules.length > 0 || block.terms !== undefined);
}

type Translate = (key: TextKey, values?: Record<string, string>) => string;

/** What a year of a block begins with, and between what it is held. */
export function termsOf(block: BlockOfRules, t: Translate): string[] {
    const { terms } = block;
    if (terms === undefined) {
        return [];
    }
    const lines: string[] = [];
    if (terms.baseHundredths !== undefined) {
        lines.push(t('rules.base', { points: points(terms.baseHundredths) }));
        if (block.ledger === 'member') {
            lines.push(t(`rules.newcomer.${terms.newcomer}`));
        }
    }
    if (terms.floorHundredths !== undefined) {
        lines.push(t('rules.floor', { points: points(terms.floorHundredths) }));
    }
    if (terms.ceilingHundredths !== undefined) {
        lines.push(t('rules.ceiling', { points: points(terms.ceilingHundredths) }));
    }
    return lines;
}

/** The rows of a table that a reader knows by another word. */
const WORDS: Record<string, TextKey> = {
    present: 'meeting.status.present',
    late: 'rules.late',
    'in-time': 'rules.inTime',
};

/** How much a rule gives, one line per row. */
export function pointsOf(rule: Rule, t: Translate): string[] {
    return Object.entries(rule.pointsHundredths)
        .sort(([, a], [, b]) => b - a)
        .map(([row, hundredths]) => {
            const word = WORDS[row];
            return t(`rules.counting.${rule.points}`, {
                points: points(hundredths),
                row: word === undefined ? row : t(word),
            });
        });
}
