package org.trivium.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;
import org.trivium.stack.identity.IdentitySettings.Person;

/** Where a demo person signs in; it needs no script. */
@Controller
class SignInPage {

    static final String PATH = "/sign-in";

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    private static final String WRONG =
            """
            <p class="wrong" role="alert">That user name and password do not belong together. The
            password is the same for all people here: <code>./trivium status</code> prints it.</p>
            """;
    private static final String SIGNED_OUT =
            """
            <p class="done" role="status">You are signed out.</p>
            """;

    private final IdentitySettings settings;
    private final String page = read("sign-in.html");

    SignInPage(IdentitySettings settings) {
        this.settings = settings;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String show(
            @RequestParam(name = "as", defaultValue = "") String user,
            @RequestParam(name = "wrong", required = false) @Nullable String wrong,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            CsrfToken csrf) {
        return filled(
                Map.of(
                        "notice", wrong != null ? WRONG : signedOut != null ? SIGNED_OUT : "",
                        "user", HtmlUtils.htmlEscape(user),
                        "user-focus", user.isEmpty() ? "autofocus" : "",
                        "password-focus", user.isEmpty() ? "" : "autofocus",
                        "csrf-name", HtmlUtils.htmlEscape(csrf.getParameterName()),
                        "csrf", HtmlUtils.htmlEscape(csrf.getToken()),
                        "people", people(user)));
    }

    /** Somebody who came here by hand is sent on to the gateway. */
    @GetMapping("/")
    String home() {
        return "redirect:" + settings.gateways().getFirst();
    }

    /** One pass over the page: what is filled in is never looked at again. */
    private String filled(Map<String, String> values) {
        return PLACE.matcher(page)
                .replaceAll(
                        place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    private String people(String chosen) {
        Map<String, List<Person>> byDistrict =
                settings.people().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Person::district, LinkedHashMap::new, Collectors.toList()));
        return byDistrict.entrySet().stream()
                .map(district -> district(district.getKey(), district.getValue(), chosen))
                .collect(Collectors.joining());
    }

    private static String district(String name, List<Person> people, String chosen) {
        return """
        <section aria-labelledby="in-%1$s"><h2 id="in-%1$s">District <q>%1$s</q></h2><ul>
        %2$s</ul></section>
        """
                .formatted(
                        HtmlUtils.htmlEscape(name),
                        people.stream()
                                .map(person -> entry(person, chosen))
                                .collect(Collectors.joining()));
    }

    private static String entry(Person person, String chosen) {
        return """
        <li><a href="%s?as=%s"%s><b>%s</b> <span>%s</span> <code>%s</code></a></li>
        """
                .formatted(
                        PATH,
                        HtmlUtils.htmlEscape(person.user()),
                        person.user().equals(chosen) ? " aria-current=\"true\"" : "",
                        HtmlUtils.htmlEscape(person.name()),
                        HtmlUtils.htmlEscape(person.task()),
                        HtmlUtils.htmlEscape(person.user()));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, SignInPage.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
