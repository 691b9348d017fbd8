package org.trivium.stack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs tokens; it outlives this process, and with it the tokens do. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key in a folder, made there once. */
    static RSAKey in(Path folder) {
        Path file = OwnFiles.folder(folder).resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                OwnFiles.write(file, fresh().toJSONString());
            }
            return RSAKey.parse(OwnFiles.read(file));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("No key to sign with in " + file, e);
        }
    }

    private static RSAKey fresh() throws JOSEException {
        return new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
    }
}
