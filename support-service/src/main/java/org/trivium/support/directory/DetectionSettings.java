package org.trivium.support.directory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What keeps the detector's traces of people from being matched with a list of staff.
 *
 * @param secret of the installation, at least 16 characters; changing it makes the detector forget
 *     who is who
 */
@ConfigurationProperties("trivium.detection")
public record DetectionSettings(@Nullable String secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;

    public DetectionSettings {
        if (secret == null || secret.strip().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "trivium.detection.secret must be set to at least %d characters known to nobody: it salts the detector's traces of people."
                            .formatted(SHORTEST));
        }
    }

    String saltOf(String district) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(
                            String.valueOf(secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(district.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "DetectionSettings[secret=***]";
    }
}
