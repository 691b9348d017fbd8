package org.trivium.stack.launcher.cli;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has what was made from the log made from it again. */
@Command(name = "rebuild", description = "Makes anew from the log what was made from it.")
final class RebuildCommand implements Callable<Integer> {

    private static final SequencedMap<String, String> SERVICES =
            new TreeMap<>(
                    Map.of(
                            "support-recurrences", "support-service",
                            "support-detection", "support-service",
                            "support-history", "support-service",
                            "pd-suggestions", "pd-service",
                            "planning-suggestions", "planning-service"));

    @Mixin private Where where = new Where();

    @Parameters(paramLabel = "NAME", description = "What is to be made anew.")
    private String name = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String service = SERVICES.get(name);
        if (service == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing called '%s' can be rebuilt, only %s"
                            .formatted(name, String.join(", ", SERVICES.keySet())));
        }
        where.door(service).post("/actuator/rebuild/" + name, Map.of());
        System.out.printf(
                "%s is made anew from the start of the log;%n"
                        + "what cannot be acted on is under /api/%s/dead-letters again.%n",
                name, service.replace("-service", ""));
        return 0;
    }
}
