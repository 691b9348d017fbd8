package org.trivium.starter.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void aListIsReadAsItIsAndNoneWhereThereIsNone() {
        Claims claims = new Claims(Map.of("sites", List.of("OAK", "ELM")));

        assertThat(claims.texts("sites")).containsExactlyInAnyOrder("OAK", "ELM");
        assertThat(claims.texts("roles")).isEmpty();
    }

    @Test
    void theOnlySiteBindsAlsoWhereItIsNoList() {
        assertThat(new Claims(Map.of("sites", "OAK")).texts("sites")).containsExactly("OAK");
    }

    @Test
    void aBoundThatNobodyUnderstandsIsStillOne() {
        assertThat(new Claims(Map.of("sites", Map.of("all", false))).texts("sites")).isNotEmpty();
        assertThat(new Claims(Map.of("sites", "")).texts("sites")).isNotEmpty();
    }

    @Test
    void aDotWalksIntoAnObject() {
        Claims claims = new Claims(Map.of("realm", Map.of("roles", List.of("staff"))));

        assertThat(claims.texts("realm.roles")).containsExactly("staff");
    }
}
