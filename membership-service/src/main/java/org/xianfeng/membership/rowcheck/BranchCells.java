package org.xianfeng.membership.rowcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.rowcheck.Places.Place;
import org.xianfeng.starter.identity.OrganisationId;

/** Reads to which branch and group somebody belongs, and which posts somebody holds there. */
final class BranchCells {
    private static final String BETWEEN_POSTS = "[、,，;；/+和兼\\s]+";

    private final RowFields fields;
    private final Places places;
    private final Optional<OrganisationId> only;

    /** @param only the branch that is imported into, if it is a branch */
    BranchCells(RowFields fields, Places places, Optional<OrganisationId> only) {
        this.fields = fields;
        this.places = places;
        this.only = only;
    }

    Optional<OrganisationId> branch() {
        Optional<String> text = fields.cell(Meaning.BRANCH).map(cell -> cell.text());
        if (text.isEmpty()) {
            if (only.isEmpty()) {
                fields.sayMissing(Meaning.BRANCH, FindingCode.BRANCH_MISSING);
            }
            return only;
        }
        return switch (places.branch(text.get())) {
            case Places.Search.One(Place place) when place.kind() == OrganisationKind.BRANCH -> Optional.of(place.id());
            case Places.Search.One _ -> no(Meaning.BRANCH, FindingCode.BRANCH_NOT_A_BRANCH);
            case Places.Search.None _ -> no(Meaning.BRANCH, FindingCode.BRANCH_UNKNOWN);
            case Places.Search.Several(List<String> paths) ->
                no(Meaning.BRANCH, FindingCode.BRANCH_AMBIGUOUS, String.join("；", paths));
        };
    }

    Optional<OrganisationId> group(Optional<OrganisationId> branch) {
        Optional<String> text = fields.cell(Meaning.GROUP).map(cell -> cell.text());
        if (text.isEmpty() || branch.isEmpty()) {
            return Optional.empty();
        }
        Optional<OrganisationId> group = places.below(branch.get(), text.get()).map(Place::id);
        if (group.isEmpty()) {
            fields.say(Meaning.GROUP, FindingCode.GROUP_UNKNOWN);
        }
        return group;
    }

    List<String> posts() {
        List<String> posts = new ArrayList<>();
        Optional<String> text = fields.cell(Meaning.POSTS).map(cell -> cell.text());
        if (text.isEmpty()) {
            return posts;
        }
        for (String one : text.get().strip().split(BETWEEN_POSTS)) {
            Optional<String> post = fields.table().words().valueOf("post", one);
            if (post.isPresent()) {
                posts.add(post.get());
            } else if (fields.table().words().isPostAbove(one)) {
                fields.say(Meaning.POSTS, FindingCode.POST_ABOVE_BRANCH);
            } else if (!one.isEmpty() && !fields.table().words().saysNothing(one)) {
                fields.say(Meaning.POSTS, FindingCode.POST_UNKNOWN);
            }
        }
        return posts.stream().distinct().toList();
    }

    private <T> Optional<T> no(Meaning meaning, FindingCode code, String... told) {
        fields.say(meaning, code, told);
        return Optional.empty();
    }
}
