import type { Proposal, ProposalKind, Rule } from '@/api/scoring';
import type { TextKey } from '@/i18n';
import { hasRole, memberId } from '@/session/session';

/** A rule on which people decide, and what it says. */
export type DecidedRule = Rule & { decided: NonNullable<Rule['decided']> };

const isDecided = (rule: Rule): rule is DecidedRule => rule.decided !== undefined;

/** The rules under which somebody can propose that. */
export const rulesFor = (rules: readonly Rule[], kinds: readonly ProposalKind[]): DecidedRule[] =>
    rules.filter(isDecided).filter(({ decided }) => kinds.includes(decided.kind));

/** Whether the reader seems to have a post for the next step; the service checks person, post and place by itself. */
export function mayVote(proposal: Proposal): boolean {
    return proposal.nextStep !== undefined && proposal.memberId !== memberId() && hasRole(...proposal.nextPosts);
}

/** The one step that begins something new, about what counts already. */
export const isLift = (proposal: Proposal) => proposal.nextStep === 'lift-first';

export const stepText = (step: Proposal['votes'][number]['step'], inFavour: boolean): TextKey =>
    `proposals.step.${step}.${inFavour ? 'yes' : 'no'}`;
