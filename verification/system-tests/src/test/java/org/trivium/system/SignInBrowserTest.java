package org.trivium.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivium.stack.launcher.Stack;

/** Signing in and out, in a real browser. It is skipped where no Chromium is installed. */
@ExtendWith(WholeStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInBrowserTest {

    private Stack stack;
    private Chromium chromium;

    @BeforeAll
    void open(Stack running) {
        Optional<Path> program = Chromium.installed();
        Assumptions.assumeTrue(program.isPresent(), "No Chromium is installed");
        stack = running;
        chromium = new Chromium(program.orElseThrow());
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void noPageComplains() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whoOpensAPageSignsInAndComesBackToIt() {
        Page page = visitor();
        page.navigate(stack.gateway() + "/?from=mail");
        assertThat(page.getByRole(AriaRole.HEADING, named("Sign in to Trivium"))).isVisible();

        signIn(page, "dana.director");

        assertThat(page.url()).startsWith(stack.gateway() + "/?from=mail");
        assertThat(page.getByText("Dana Whitfield")).isVisible();
        assertThat(page.getByText("director in demo")).isVisible();
    }

    @Test
    void aWrongPasswordLetsNobodyInAndSaysSo() {
        Page page = visitor();
        page.navigate(stack.gateway().toString());

        signIn(page, "dana.director", "guessed");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
        assertThat(page.request().get(stack.gateway() + "/api/me").status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIdentity() {
        Page page = signedIn("sam.staff");
        String cookies = session(page).value;

        page.getByRole(AriaRole.BUTTON, buttonNamed("Sign out")).click();
        page.navigate(stack.gateway().toString());

        assertThat(page.getByRole(AriaRole.HEADING, named("Sign in to Trivium"))).isVisible();
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("TRIVIUM_SESSION", cookies)
                                        .setUrl(stack.gateway().toString())));
        assertThat(page.request().get(stack.gateway() + "/api/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "sam.staff, staff, demo",
        "theo.technician, technician, demo",
        "petra.coordinator, pd-coordinator, demo",
        "paul.planner, planner, demo",
        "hedy.head, department-head, demo",
        "dana.director, director, demo",
        "ines.integrator, integrator, demo",
        "otis.ops, ops, demo",
        "nora.director, director, next-door"
    })
    void everyoneIsWhoTheyAre(String user, String role, String district) {
        String me = signedIn(user).request().get(stack.gateway() + "/api/me").text();

        assertThat(me)
                .contains(
                        "\"roles\":[\"%s\"]".formatted(role),
                        "\"district\":\"%s\"".formatted(district));
    }

    @Test
    void aServiceAnswersWhatTheRoleAllowsAndNothingElse() {
        Page sam = signedIn("sam.staff");
        Page dana = signedIn("dana.director");

        assertThat(sam.request().get(stack.gateway() + "/api/pd/suggestions").status())
                .isEqualTo(403);
        assertThat(sam.request().get(stack.gateway() + "/api/support/tickets").status())
                .isEqualTo(200);
        assertThat(dana.request().get(stack.gateway() + "/api/support/recurrences").status())
                .isEqualTo(200);
    }

    @Test
    void noScriptReachesTheSession() {
        Page page = signedIn("sam.staff");
        Cookie session = session(page);

        assertThat((String) page.evaluate("document.cookie")).doesNotContain("TRIVIUM_SESSION");
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    @Test
    void onAPhoneNothingLiesBesideTheWindow() {
        Page page = chromium.visitor(360, 740);
        page.navigate(stack.gateway().toString());
        assertThat(overflow(page)).isZero();

        signIn(page, "sam.staff");

        assertThat(page.getByText("Sam Ortega")).isVisible();
        assertThat(overflow(page)).isZero();
    }

    private Page signedIn(String user) {
        Page page = visitor();
        page.navigate(stack.gateway().toString());
        signIn(page, user);
        assertThat(page.getByRole(AriaRole.BUTTON, buttonNamed("Sign out"))).isVisible();
        return page;
    }

    private Page visitor() {
        return chromium.visitor(1280, 800);
    }

    private void signIn(Page page, String user) {
        signIn(page, user, stack.secrets().password());
    }

    private static void signIn(Page page, String user, String password) {
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(password);
        Locator button = page.getByRole(AriaRole.BUTTON, buttonNamed("Sign in"));
        button.click();
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("TRIVIUM_SESSION"))
                .findFirst()
                .orElseThrow();
    }

    private static int overflow(Page page) {
        return (int)
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static Page.GetByRoleOptions named(String heading) {
        return new Page.GetByRoleOptions().setName(heading);
    }

    private static Page.GetByRoleOptions buttonNamed(String button) {
        return new Page.GetByRoleOptions().setName(button).setExact(true);
    }
}
