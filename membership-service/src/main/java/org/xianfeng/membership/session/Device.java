package org.xianfeng.membership.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signed in with, as coarse as it helps to recognise the own device.
 *
 * @param agent such as {@code Chrome · Windows}
 * @param address of the network, as the gateway saw it
 */
public record Device(String agent, String address) {
    private static final String UNKNOWN = "?";
    private static final int LONGEST_ADDRESS = 64;

    /** In the order in which they are looked for: most browsers name others as well. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"MicroMessenger", "WeChat"},
            new String[] {"DingTalk", "DingTalk"},
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"Firefox/", "Firefox"},
            new String[] {"Chrome/", "Chrome"},
            new String[] {"Safari/", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"HarmonyOS", "HarmonyOS"},
            new String[] {"Windows", "Windows"},
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Mac OS", "macOS"},
            new String[] {"Linux", "Linux"});

    /**
     * Reads what a request says of itself.
     *
     * @param forwardedFor the header of the gateway; of several the last is the one it saw itself
     */
    public static Device of(@Nullable String userAgent, @Nullable String forwardedFor, String peer) {
        String agent = userAgent == null ? "" : userAgent;
        String seen = forwardedFor == null || forwardedFor.isBlank()
                ? peer
                : forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        return new Device(
                named(agent, BROWSERS) + " · " + named(agent, SYSTEMS),
                seen.substring(0, Math.min(seen.length(), LONGEST_ADDRESS)));
    }

    /** What attempts are counted by: an address of version 6 counts with its network, which is one household or office. */
    public String network() {
        String[] groups = address.split(":", -1);
        return groups.length > 4 ? String.join(":", List.of(groups).subList(0, 4)) + "::/64" : address;
    }

    private static String named(String agent, List<String[]> names) {
        return names.stream()
                .filter(name -> agent.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse(UNKNOWN);
    }
}
