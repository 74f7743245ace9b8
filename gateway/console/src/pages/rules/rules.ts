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
        .filter(({ rules }) => rules.length > 0);
}

type Translate = (key: TextKey, values?: Record<string, string>) => string;

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
