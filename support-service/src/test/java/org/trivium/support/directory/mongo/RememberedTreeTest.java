package org.trivium.support.directory.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.id.Ids;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.Register;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RememberedTreeTest {

    private final String district = "d-" + Ids.next();
    private final CategoryTree first = new CategoryTree(district, 1, List.of());
    private final CategoryTree second = new CategoryTree(district, 2, List.of());

    @Autowired private DistrictMongos mongos;
    @Autowired private StoredKind<TreeDocument> kind;
    @Autowired private Announcer<Change<CategoryTree>> announcer;

    private Register<CategoryTree> here;
    private Register<CategoryTree> elsewhere;

    @BeforeEach
    void setUp() {
        here = register();
        elsewhere = register();
    }

    @Test
    void whatAnotherInstanceHasChangedIsSeenAtOnce() {
        elsewhere.save(new Change<>(null, first, Instant.now()));
        assertThat(here.find(district, CategoryTree.KEY)).contains(first);

        elsewhere.save(new Change<>(first, second, Instant.now()));

        assertThat(here.find(district, CategoryTree.KEY)).contains(second);
    }

    @Test
    void whatNobodyHasChangedIsNotReadAgain() {
        elsewhere.save(new Change<>(null, first, Instant.now()));
        CategoryTree read = here.find(district, CategoryTree.KEY).orElseThrow();

        assertThat(here.find(district, CategoryTree.KEY).orElseThrow()).isSameAs(read);
    }

    @Test
    void whatIsNotThereYetIsFoundOnceItIs() {
        assertThat(here.find(district, CategoryTree.KEY)).isEmpty();

        elsewhere.save(new Change<>(null, first, Instant.now()));

        assertThat(here.find(district, CategoryTree.KEY)).contains(first);
    }

    @Test
    void districtsAreNotTakenForOneAnother() {
        elsewhere.save(new Change<>(null, first, Instant.now()));
        assertThat(here.find(district, CategoryTree.KEY)).isPresent();

        assertThat(here.find("d-" + Ids.next(), CategoryTree.KEY)).isEmpty();
    }

    private Register<CategoryTree> register() {
        return new RememberingRegister<>(
                mongos.of(kind), TreeDocument::of, TreeDocument::entry, announcer);
    }
}
