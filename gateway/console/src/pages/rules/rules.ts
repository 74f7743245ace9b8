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
    if (terms.carryOver !== undefined) {
        const percent = String(terms.carryOver.percent);
        const most = terms.carryOver.mostHundredths;
        lines.push(
            most === undefined
                ? t('rules.carryOver', { percent })
                : t('rules.carryOverMost', { percent, points: points(most) }),
        );
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

/** Who decides on it, upon what and within which days, where no event starts it. */
export function decidedOf({ decided }: Rule, t: Translate): string[] {
    if (decided === undefined) {
        return [];
    }
    const [first, second] = decided.review.map((post) => t(`home.role.${post}`));
    return [
        t(`rules.decided.as.${decided.kind}`, { first: first ?? '', second: second ?? '' }),
        t(`rules.decided.days.${decided.kind === 'claim' ? 'objection' : 'hearing'}`, {
            within: String(decided.withinDays),
            days: String(decided.waitingDays),
        }),
        t('rules.decided.evidence', {
            kinds: decided.evidence.map((kind) => t(`proposals.evidenceKind.${kind}`)).join(t('rules.decided.and')),
        }),
        ...decided.exempt.map((who) => t(`rules.decided.exempt.${who}`)),
        t('rules.decided.source', { source: decided.source }),
    ];
}

/** How much a rule gives or takes, one line per row. */
export function pointsOf(rule: Rule, t: Translate): string[] {
    if (rule.decided?.holdsAtHundredths !== undefined) {
        return [t('proposals.heldAt', { points: points(rule.decided.holdsAtHundredths) })];
    }
    if (rule.decided !== undefined && rule.points === 'each') {
        return Object.values(rule.pointsHundredths).map((hundredths) =>
            t('rules.decided.each', { points: points(hundredths), most: String(rule.decided?.mostUnits ?? 1) }),
        );
    }
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
