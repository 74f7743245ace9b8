package org.xianfeng.membership.importwork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.importfiles.InMemoryFiles;
import org.xianfeng.membership.importfiles.WorkbookFiles;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.imports.ImportState;
import org.xianfeng.membership.imports.Imports;
import org.xianfeng.membership.imports.InMemoryImports;
import org.xianfeng.membership.imports.InMemoryPages;
import org.xianfeng.membership.imports.Pages;
import org.xianfeng.membership.imports.RowResult;
import org.xianfeng.membership.imports.Run;
import org.xianfeng.membership.imports.Upload;
import org.xianfeng.membership.layout.ShippedLayouts;
import org.xianfeng.membership.member.InMemoryMembers;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.memberintake.MemberIntakes;
import org.xianfeng.membership.organisation.InMemoryOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationLists;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.packed.WorkbookLimits;
import org.xianfeng.membership.personal.InMemoryPersonalFiles;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.post.InMemoryOffices;
import org.xianfeng.membership.roll.Entry;
import org.xianfeng.membership.roll.InMemoryRolls;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.membership.rowcheck.Finding;
import org.xianfeng.membership.rowcheck.FindingCode;
import org.xianfeng.starter.identity.OrganisationId;

/** A bureau with two branches and everything imports need, in memory; its instances can be killed at any call. */
final class Bureau {
    static final OrganisationId TOP = new OrganisationId("bureau");
    static final OrganisationId FIRST = new OrganisationId("first");
    static final OrganisationId SECOND = new OrganisationId("second");

    final MovedClock clock = new MovedClock("2026-11-20T02:00:00Z");
    final InMemoryMembers members = new InMemoryMembers();
    final InMemoryPersonalFiles files = new InMemoryPersonalFiles();
    final InMemoryRolls rolls = new InMemoryRolls();
    final InMemoryImports imports = new InMemoryImports();
    final InMemoryPages<Finding> findings = new InMemoryPages<>();
    final InMemoryPages<RowResult> results = new InMemoryPages<>();
    final InMemoryFiles uploads = new InMemoryFiles();
    final InMemoryQueue queue = new InMemoryQueue();
    final InMemoryOffices offices = new InMemoryOffices(this::mortal);

    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private int calls;
    private int killAt = Integer.MAX_VALUE;
    private Runnable atEachCall = () -> {};

    /** The process is gone: nothing catches this. */
    static final class Killed extends Error {}

    Bureau() {
        set("bureau", "示例局", OrganisationKind.COMMITTEE, null);
        set("first", "第一党支部", OrganisationKind.BRANCH, "bureau");
        set("second", "第二党支部", OrganisationKind.BRANCH, "bureau");
    }

    private void set(String id, String name, OrganisationKind kind, String parent) {
        Organisation one = Organisation.setUp(
                new OrganisationId(id),
                new OrganisationName(name),
                kind,
                Optional.ofNullable(parent).map(OrganisationId::new));
        organisations.add(one, one.created(clock.instant()));
        rolls.admit(parent == null ? Rolls.ROOTS : parent, new Entry(id, Entry.Kind.ORGANISATION), clock.instant());
    }

    void killAt(int call) {
        calls = 0;
        killAt = call;
    }

    /** Does something at every call from now on. */
    void atEachCall(Runnable what) {
        atEachCall = what;
    }

    /** How many calls there were since then. */
    int calls() {
        return calls;
    }

    private synchronized boolean isLast() {
        calls++;
        return calls == killAt;
    }

    private void mortal() {
        atEachCall.run();
        if (isLast()) {
            throw new Killed();
        }
    }

    /** Every call can be the last one: just before it takes effect, or just after; one that writes many, also amidst them. */
    private <T> T mortal(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    mortal();
                    if (method.getName().endsWith("All") && arguments != null && isLast()) {
                        invoked(
                                real,
                                method,
                                Stream.of(arguments).map(Bureau::some).toArray());
                        throw new Killed();
                    }
                    Object answer = invoked(real, method, arguments);
                    mortal();
                    return answer;
                }));
    }

    private static Object invoked(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Of many every other one, for what is written in no order can be cut off anywhere. */
    private static Object some(Object argument) {
        return switch (argument) {
            case Collection<?> many -> every(many);
            case Map<?, ?> many -> {
                Map<Object, Object> some = new LinkedHashMap<>(many);
                some.keySet().retainAll(Set.copyOf(every(many.keySet())));
                yield some;
            }
            default -> argument;
        };
    }

    private static List<?> every(Collection<?> many) {
        List<?> all = List.copyOf(many);
        return IntStream.range(0, all.size())
                .filter(place -> place % 2 == 1)
                .mapToObj(all::get)
                .toList();
    }

    @SuppressWarnings("unchecked")
    WorkImports instance(int batchRows) {
        PlacesBelow below = new PlacesBelow(OrganisationLists.of(organisations, rolls, clock));
        RowWorks works = new MemberIntakes(organisations, below, offices.fillPosts(), clock)
                .over(mortal(Members.class, members), mortal(PersonalFiles.class, files), mortal(Rolls.class, rolls));
        Imports mortalImports = mortal(Imports.class, imports);
        WorkbookFiles mortalUploads = mortal(WorkbookFiles.class, uploads);
        Pages<Finding> mortalFindings = mortal(Pages.class, findings);
        var opener =
                new OpenedImport.Opener(mortalUploads, WorkbookLimits.USUAL, ShippedLayouts.words(), List.of(works));
        RunImport.Stores stores = new RunImport.Stores(opener, mortalImports, mortal(Pages.class, results));
        WorkImports.Steps steps = new WorkImports.Steps(
                new JudgeImport(opener, mortalImports, mortalFindings, NO_METERS, batchRows),
                new RunImport(stores, NO_METERS, clock, batchRows),
                NO_METERS,
                _ -> false);
        return new WorkImports(
                mortal(ImportQueue.class, queue),
                mortalImports,
                steps,
                new WorkImports.Dropping(mortalImports, mortalUploads, mortalFindings, clock),
                clock);
    }

    Import handIn(String id, OrganisationId target, byte[] workbook) {
        queue.put(id, clock.instant());
        return add(id, target, workbook);
    }

    Import add(String id, OrganisationId target, byte[] workbook) {
        try {
            uploads.write(id, new ByteArrayInputStream(workbook));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        Upload upload = new Upload("名册.xlsx", clock.instant(), "somebody", workbook.length, "0".repeat(64));
        List<OrganisationId> path = target.equals(TOP) ? List.of(TOP) : List.of(TOP, target);
        Import first = Import.handedIn(
                id, ImportKind.MEMBERS, path, upload, clock.instant().plus(Duration.ofDays(7)));
        imports.add(first);
        return first;
    }

    Import now(String id) {
        return imports.find(id).orElseThrow();
    }

    void go(String id) {
        Import queued = now(id).queued(
                        Run.begin(true, clock.instant(), "somebody"),
                        clock.instant().plus(Duration.ofDays(7)));
        imports.replace(queued);
        queue.put(id, clock.instant());
    }

    /** Works until nothing moves any more. */
    void work(WorkImports instance) {
        while (instance.next()) {
            clock.forward(Duration.ofMillis(10));
        }
    }

    /** From handing in to the end. */
    Import whole(String id, OrganisationId target, byte[] workbook) {
        WorkImports instance = instance(3);
        handIn(id, target, workbook);
        work(instance);
        if (now(id).state() == ImportState.JUDGED) {
            go(id);
            work(instance);
        }
        return now(id);
    }

    private static final ImportMeters NO_METERS = new ImportMeters() {
        @Override
        public void read(int rows) {
            // not measured here
        }

        @Override
        public void found(FindingCode code) {
            // not measured here
        }

        @Override
        public void fileRefused(String slug) {
            // not measured here
        }

        @Override
        public void entered(Run.Entered rows) {
            // not measured here
        }

        @Override
        public void took(String phase, Duration time) {
            // not measured here
        }
    };
}
