package org.xianfeng.proof.fault;

import static org.xianfeng.proof.fault.Shown.Where.HEALED;
import static org.xianfeng.proof.fault.Shown.Where.HTTP;
import static org.xianfeng.proof.fault.Shown.Where.LOG;
import static org.xianfeng.proof.fault.Shown.Where.PROBES;

import java.util.List;
import java.util.Map;

/** Issuers and clocks that do not agree: a service that runs, refuses tokens and says why. */
final class TokenFaults {
    static final String COURSES = "/api/activity/courses";
    private static final int TRIES = 5;

    /** More than the 30 s that are allowed, less than a token lasts. */
    private static final List<String> TWO_MINUTES_AHEAD = clock("+120s");

    /** More than a token lasts. */
    private static final List<String> TWENTY_MINUTES_AHEAD = clock("+1200s");

    private TokenFaults() {}

    /** The wall clock alone: timers that waited by a shifted one would wait wrongly for the shift's own sake. */
    private static List<String> clock(String shift) {
        return List.of("env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "faketime", "-f", shift);
    }

    static void wrongIssuer(Site site, Shown shown) throws Exception {
        String token = Site.token(site.issuer());
        RealService activity =
                Site.ready(site.activity(Map.of("XIANFENG_ISSUER", "https://id.elsewhere.example"), List.of()));
        List<String> sentence = List.of(
                "tokens are refused: they are signed by a known key and name the issuer " + site.issuerAddress(),
                "but https://id.elsewhere.example is set here");
        refusesAndSays(activity, token, sentence, shown);
        activity.close();
        RealService again = Site.ready(site.activity(Map.of(), List.of()));
        shown.soon(HEALED, "200 after a start with the right one", () -> status(again, token) == 200);
    }

    static void issuerAway(Site site, Shown shown) throws Exception {
        RealService issuer = site.issuer();
        String token = Site.token(issuer);
        issuer.close();
        RealService activity = Site.ready(site.activity(Map.of(), List.of()));
        shown.that(PROBES, "ready, alive", activity.isReady() && activity.isAlive());
        for (int i = 0; i < TRIES; i++) {
            RealService.Answer answer = activity.get(COURSES, token);
            if (i == 0 || !answer.isRefusedForNow()) {
                shown.that(HTTP, answer.toString(), answer.isRefusedForNow());
            }
        }
        List<String> sentence =
                List.of("the keys of the issuer at " + site.issuerAddress() + "/oauth2/jwks cannot be had");
        shown.sentence(sentence, activity);
        shown.toldAtMost(1, sentence, activity);
        site.issuer();
        shown.soon(HEALED, "200 without a restart", () -> status(activity, token) == 200);
        shown.sentence(List.of("can be had again"), activity);
    }

    /** A service whose clock is behind: the token is good from a moment on that has not come there. */
    static void clockBehind(Site site, Shown shown) throws Exception {
        RealService ahead = Site.ready(site.membership(Map.of(), TWO_MINUTES_AHEAD));
        String token = Site.token(ahead);
        RealService activity = Site.ready(site.activity(Map.of(), List.of()));
        List<String> sentence = List.of("tokens are refused: they are good from", "the clocks of this host and of");
        refusesAndSays(activity, token, sentence, shown);
        ahead.close();
        String right = Site.token(site.issuer());
        shown.soon(HEALED, "200 without a restart once the clocks agree", () -> status(activity, right) == 200);
    }

    /** A service whose clock is ahead by more than a token lasts: to it every token has run out. */
    static void clockAhead(Site site, Shown shown) throws Exception {
        String token = Site.token(site.issuer());
        RealService activity = Site.ready(site.activity(Map.of(), TWENTY_MINUTES_AHEAD));
        shown.that(HTTP, "401", status(activity, token) == 401);
        shown.that(PROBES, "ready, alive", activity.isReady() && activity.isAlive());
        shown.that(
                PROBES,
                "xianfeng_tokens_refused_total{reason=\"time\"} rises",
                activity.metric("xianfeng_tokens_refused_total", "reason=\"time\"") > 0);
        shown.that(LOG, "says nothing", Shown.find(List.of("tokens are refused"), activity.log()) == 0);
        activity.close();
        RealService again = Site.ready(site.activity(Map.of(), List.of()));
        shown.soon(HEALED, "200 with the clock set", () -> status(again, token) == 200);
    }

    private static void refusesAndSays(RealService activity, String token, List<String> sentence, Shown shown) {
        for (int i = 0; i < TRIES; i++) {
            int status = status(activity, token);
            if (i == 0 || status != 401) {
                shown.that(HTTP, Integer.toString(status), status == 401);
            }
        }
        shown.that(PROBES, "ready, alive", activity.isReady() && activity.isAlive());
        shown.sentence(sentence, activity);
        shown.toldAtMost(1, sentence, activity);
    }

    private static int status(RealService activity, String token) {
        return activity.get(COURSES, token).status();
    }
}
