package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser as far as sign-in needs one: cookies by server name alone, redirects as they come. */
final class Browser {

    private static final Set<Integer> REDIRECTS = Set.of(302, 303);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    final Map<String, String> cookies = new ConcurrentHashMap<>();
    final List<String> setCookies = new CopyOnWriteArrayList<>();
    private final String door;
    private String address = "";

    Browser(int port) {
        this.door = "http://127.0.0.1:" + port;
    }

    /** The same browser, led to another gateway. */
    Browser at(int port) {
        Browser other = new Browser(port);
        other.cookies.putAll(cookies);
        return other;
    }

    /** The same browser, as a proxy in front tells its address. */
    Browser from(String told) {
        address = told;
        return this;
    }

    /** Opens a page and follows where it leads. */
    HttpResponse<String> open(String path) {
        return arrive(page(path));
    }

    /** Opens what a page of any server links to, and follows where it leads. */
    HttpResponse<String> click(HttpResponse<String> page, String link) {
        URI there = page.uri().resolve(found(page, link));
        return arrive(send(request(there).header("Accept", "text/html").GET()));
    }

    /** Fills in the form of a page of any server, and follows where it leads. */
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        URI there = page.uri().resolve(found(page, "<form[^>]* action=\"([^\"]+)\""));
        String form =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return arrive(
                send(
                        request(there)
                                .header("Accept", "text/html")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))));
    }

    private static String found(HttpResponse<String> page, String expression) {
        Matcher matcher = Pattern.compile(expression).matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError(page.uri() + " has no " + expression);
        }
        return matcher.group(1).replace("&amp;", "&");
    }

    /** Follows where an answer leads. */
    HttpResponse<String> arrive(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int hops = 0; hops < 12 && REDIRECTS.contains(answer.statusCode()); hops++) {
            answer = follow(answer);
        }
        return answer;
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) {
        return send(request(location(redirect)).header("Accept", "text/html").GET());
    }

    HttpResponse<String> page(String path) {
        return send(request(URI.create(door + path)).header("Accept", "text/html").GET());
    }

    HttpResponse<String> get(String path) {
        return send(request(URI.create(door + path)).GET());
    }

    CompletableFuture<HttpResponse<String>> getLater(String path) {
        return HTTP.sendAsync(
                        withCookies(request(URI.create(door + path)).GET()),
                        BodyHandlers.ofString())
                .thenApply(this::keepCookies);
    }

    /** Sends as a script of our own page does. */
    HttpResponse<String> post(String path, @Nullable String csrf) {
        HttpRequest.Builder request =
                request(URI.create(door + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"));
        return send(csrf == null ? request : request.header("X-XSRF-TOKEN", csrf));
    }

    HttpResponse<String> signOut() {
        return send(
                request(URI.create(door + "/logout"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + csrf())));
    }

    String csrf() {
        return Objects.requireNonNullElse(cookies.get("TRIVIUM_CSRF"), "");
    }

    String session() {
        return Objects.requireNonNullElse(cookies.get("TRIVIUM_SESSION"), "");
    }

    URI location(HttpResponse<String> answer) {
        return answer.request()
                .uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return keepCookies(HTTP.send(withCookies(request), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest withCookies(HttpRequest.Builder request) {
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request.build();
    }

    private HttpResponse<String> keepCookies(HttpResponse<String> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            setCookies.add(header);
            HttpCookie cookie = HttpCookie.parse(header).getFirst();
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return answer;
    }
}
