package org.trivium.stack.launcher.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the stack on the data of last time. */
@Command(name = "up", description = "Starts everything, on the data of last time.")
final class UpCommand implements Callable<Integer> {

    @Mixin private Where where = new Where();

    @Option(names = "--fresh", description = "Forget all data first.")
    private boolean fresh;

    @Option(names = "--detach", description = "Return when all is healthy and leave it running.")
    private boolean detach;

    @Override
    public Integer call() {
        return new Session(where.settings().withFresh(fresh), detach)
                .run(
                        stack -> {
                            System.out.println("Trivium answers at " + stack.gateway());
                            System.out.println(SignIn.line(stack.secrets().password()));
                        });
    }
}
