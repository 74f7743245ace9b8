package org.xianfeng.scoring.ranking;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.xianfeng.scoring.standing.ComparisonRules;
import org.xianfeng.scoring.standing.RankGroup;
import org.xianfeng.scoring.standing.Standing;
import org.xianfeng.scoring.standing.Standings.Sizes;

/** Says in sentences what is compared, and why something has no rank: Chinese unless English is asked for. */
final class RankingText {
    private final ComparisonRules rules;

    RankingText(ComparisonRules rules) {
        this.rules = rules;
    }

    /** Every rule of the comparison. */
    List<String> rules(Locale language) {
        String sizes = sizes().stream()
                .map(size -> size(size, language))
                .collect(Collectors.joining(text("ranking.list", language)));
        return List.of(
                text("ranking.rule.groups", language, sizes),
                text("ranking.rule.least", language, rules.leastBranches(), rules.leastEntries()),
                text("ranking.rule.ties", language),
                text("ranking.rule.top", language, rules.exactTop()),
                text("ranking.rule.people", language));
    }

    private List<RankGroup> sizes() {
        List<RankGroup> sizes = new ArrayList<>();
        rules.sizesFrom()
                .forEach(from -> rules.group(rules.kinds().getFirst(), from).ifPresent(sizes::add));
        return sizes;
    }

    private String size(RankGroup group, Locale language) {
        return group.to()
                .map(to -> text("ranking.size", language, group.from(), to))
                .orElseGet(() -> text("ranking.size.last", language, group.from()));
    }

    /** What a group is, for example branches of 7 to 20 members. */
    String name(RankGroup group, Locale language) {
        return text("ranking.kind." + group.kind(), language, size(group, language));
    }

    /** How much of a group is ranked, or why nothing is. */
    String of(Sizes sizes, Locale language) {
        String first = sizes.ranked() < rules.leastBranches()
                ? text("ranking.too-few-branches", language, sizes.ranked(), rules.leastBranches())
                : text("ranking.ranked", language, sizes.ranked());
        return sizes.withTooFewFacts() == 0
                ? first
                : first + text("ranking.left-out", language, sizes.withTooFewFacts(), rules.leastEntries());
    }

    /** Where a branch stands. */
    String of(Standing standing, Locale language) {
        return switch (standing) {
            case Standing.Ranked at when !rules.tellsShare(at) -> text("ranking.untold", language, at.of());
            case Standing.Ranked at
            when !rules.tellsRank(at) -> text("ranking.ahead", language, at.of(), at.aheadOfPercent());
            case Standing.Ranked at
            when at.sharing() > 1 -> text("ranking.shared", language, at.of(), at.rank(), at.sharing());
            case Standing.Ranked at -> text("ranking.exact", language, at.of(), at.rank());
            case Standing.TooFewBranches few ->
                text("ranking.too-few-branches", language, few.of(), rules.leastBranches());
            case Standing.TooFewFacts few ->
                text("ranking.too-few-facts", language, few.entries(), rules.leastEntries());
            case Standing.NotCompared _ -> text("ranking.not-compared", language);
        };
    }

    private static String text(String key, Locale language, Object... values) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}
