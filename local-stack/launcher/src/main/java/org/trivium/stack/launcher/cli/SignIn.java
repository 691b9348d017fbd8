package org.trivium.stack.launcher.cli;

/** Tells a person at the terminal how to sign in. */
final class SignIn {

    private SignIn() {}

    static String line(String password) {
        return "Sign in as dana.director, or as anybody whom the sign-in page lists; password "
                + password;
    }
}
