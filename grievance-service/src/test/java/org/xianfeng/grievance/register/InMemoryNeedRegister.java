package org.xianfeng.grievance.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.grievance.need.NeedId;

/** Registers in memory. */
public final class InMemoryNeedRegister implements NeedRegister {
    private final Map<RegisterName, List<NeedId>> registers = new HashMap<>();

    @Override
    public synchronized void enter(RegisterName register, NeedId need) {
        List<NeedId> all = registers.computeIfAbsent(register, _ -> new ArrayList<>());
        if (!all.contains(need)) {
            all.add(need);
        }
    }

    @Override
    public synchronized Optional<RegisterPage> last(RegisterName register) {
        List<NeedId> all = registers.getOrDefault(register, List.of());
        return all.isEmpty() ? Optional.empty() : page(register, (all.size() - 1) / RegisterPage.SIZE);
    }

    @Override
    public synchronized Optional<RegisterPage> page(RegisterName register, int number) {
        List<NeedId> all = registers.getOrDefault(register, List.of());
        int from = number * RegisterPage.SIZE;
        return from >= all.size()
                ? Optional.empty()
                : Optional.of(new RegisterPage(
                        number, all.subList(from, Math.min(all.size(), from + RegisterPage.SIZE))));
    }
}
