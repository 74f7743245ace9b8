package org.xianfeng.membership.rowcheck;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.starter.identity.OrganisationId;

/** The organisations at and below the one that is imported into, found by their names or by paths of names. */
public final class Places {
    private static final int SHOWN = 5;

    private final Map<OrganisationId, Place> places = new LinkedHashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();

    /** An organisation where it stands; without a parent it is the one imported into. */
    public record Place(OrganisationId id, String name, OrganisationKind kind, Optional<OrganisationId> parent) {}

    /** What a name was found to be. */
    public sealed interface Search {
        /** Exactly one organisation. */
        record One(Place place) implements Search {}

        /** None below the organisation imported into. */
        record None() implements Search {}

        /** Several, at these paths. */
        record Several(List<String> paths) implements Search {}
    }

    public Places(Collection<Place> all) {
        all.forEach(this::add);
    }

    /** One more, for example one that an earlier row sets up. */
    void add(Place place) {
        places.put(place.id(), place);
        byName.computeIfAbsent(plain(place.name()), _ -> new ArrayList<>()).add(place);
    }

    public Collection<Place> all() {
        return places.values();
    }

    public Optional<Place> find(OrganisationId id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Finds a branch by its name, or by a path such as {@code 机关党委/第一党支部}; others only when no branch fits. */
    public Search branch(String text) {
        List<Place> fitting = fitting(text);
        List<Place> branches = fitting.stream()
                .filter(place -> place.kind() == OrganisationKind.BRANCH)
                .toList();
        return search(branches.isEmpty() ? fitting : branches);
    }

    /** Finds any organisation by its name or path. */
    public Search any(String text) {
        return search(fitting(text));
    }

    /** Finds what stands directly below an organisation. */
    public Optional<Place> below(OrganisationId parent, String name) {
        return byName.getOrDefault(plain(name), List.of()).stream()
                .filter(place -> place.parent().equals(Optional.of(parent)))
                .findFirst();
    }

    /** The names from the organisation imported into down to this one. */
    public String pathOf(Place place) {
        String above = place.parent()
                .map(places::get)
                .map(parent -> pathOf(parent) + "/")
                .orElse("");
        return above + place.name();
    }

    private Search search(List<Place> fitting) {
        return switch (fitting.size()) {
            case 0 -> new Search.None();
            case 1 -> new Search.One(fitting.getFirst());
            default ->
                new Search.Several(
                        fitting.stream().limit(SHOWN).map(this::pathOf).toList());
        };
    }

    private List<Place> fitting(String text) {
        List<Place> whole = byName.getOrDefault(plain(text), List.of());
        if (!whole.isEmpty()) {
            return whole;
        }
        String[] names = plain(text).split("[/\\\\>|→]+");
        String last = names[names.length - 1];
        return byName.getOrDefault(last, List.of()).stream()
                .filter(place -> standsBelow(place, names))
                .toList();
    }

    /** Whether the names lead to a place, from the last one upwards. */
    private boolean standsBelow(Place place, String[] names) {
        @Nullable Place here = place;
        for (int at = names.length - 1; at >= 0; at--) {
            if (here == null || !plain(here.name()).equals(names[at])) {
                return names[at].isEmpty() && at == 0;
            }
            here = here.parent().map(places::get).orElse(null);
        }
        return true;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
