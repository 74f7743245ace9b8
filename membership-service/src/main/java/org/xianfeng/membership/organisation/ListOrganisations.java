package org.xianfeng.membership.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;

/**
 * Reads parts of the tree page by page, each organisation before what stands below it and neighbours by their ids. The
 * cursor is the last organisation of the page before: its place in the tree says where to go on, and nothing is skipped.
 */
public final class ListOrganisations {
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private final Organisations organisations;
    private final OrganisationTree tree;
    private final Rolls rolls;
    private final Clock clock;

    ListOrganisations(Organisations organisations, OrganisationTree tree, Rolls rolls, Clock clock) {
        this.organisations = organisations;
        this.tree = tree;
        this.rolls = rolls;
        this.clock = clock;
    }

    /** The ids of the roots of the tree. */
    List<OrganisationId> roots() {
        return rolls.organisations(List.of(Rolls.ROOTS)).getOrDefault(Rolls.ROOTS, List.of()).stream()
                .map(OrganisationId::new)
                .toList();
    }

    /** The organisations at work at and below the given ones; empty when the cursor is not among them. */
    public Optional<Page<Organisation>> page(
            Collection<OrganisationId> tops, Optional<OrganisationId> cursor, int limit) {
        List<OrganisationId> apart = apart(tops);
        TreeWalk walk = new TreeWalk(organisations, rolls, limit + 1);
        if (cursor.isEmpty()) {
            walk.push(Optional.empty(), apart);
        } else if (!resumeAfter(walk, cursor.get(), apart)) {
            return Optional.empty();
        }
        List<Organisation> found = walk.all();
        strikeAbandoned(walk.strays());
        boolean more = found.size() > limit;
        List<Organisation> items = more ? found.subList(0, limit) : found;
        return Optional.of(new Page<>(items, more ? items.getLast().id().value() : null));
    }

    private void strikeAbandoned(List<TreeWalk.Stray> strays) {
        Instant before = clock.instant().minus(ABANDONED);
        strays.forEach(stray ->
                rolls.strikeAbandoned(stray.owner().value(), List.of(stray.id().value()), before));
    }

    /** Of organisations that stand below one another only the upper ones, by their ids. */
    private List<OrganisationId> apart(Collection<OrganisationId> tops) {
        return tops.stream()
                .distinct()
                .filter(top -> {
                    List<OrganisationId> path = tree.pathOf(top);
                    return !path.isEmpty()
                            && path.subList(0, path.size() - 1).stream().noneMatch(tops::contains);
                })
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    private boolean resumeAfter(TreeWalk walk, OrganisationId last, List<OrganisationId> tops) {
        List<OrganisationId> path = tree.pathOf(last);
        int top = indexOfAny(path, tops);
        if (top < 0) {
            return false;
        }
        walk.push(Optional.empty(), after(tops, path.get(top)));
        for (int depth = top; depth + 1 < path.size(); depth++) {
            OrganisationId above = path.get(depth);
            walk.push(Optional.of(above), after(below(above), path.get(depth + 1)));
        }
        walk.push(Optional.of(last), below(last));
        return true;
    }

    private static int indexOfAny(List<OrganisationId> path, List<OrganisationId> tops) {
        for (int index = 0; index < path.size(); index++) {
            if (tops.contains(path.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private static List<OrganisationId> after(List<OrganisationId> ids, OrganisationId last) {
        return ids.stream().filter(id -> id.value().compareTo(last.value()) > 0).toList();
    }

    private List<OrganisationId> below(OrganisationId above) {
        return rolls.organisations(List.of(above.value())).getOrDefault(above.value(), List.of()).stream()
                .map(OrganisationId::new)
                .toList();
    }
}
