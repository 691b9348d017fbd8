package org.trivium.support.directory.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.web.ETag;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.Editors;
import org.trivium.support.directory.People;
import org.trivium.support.directory.Person;
import org.trivium.support.directory.PersonDesk;
import org.trivium.support.directory.Position;
import org.trivium.support.directory.Site;
import org.trivium.support.directory.web.PersonForm.Known;

/** The people of the caller's district. */
@RestController
@RequestMapping(PersonController.PATH)
@PersonalData("people")
final class PersonController {

    static final String PATH = "/api/support/directory/people";

    private static final int MOST = 5000;
    private static final int LONGEST_PAGE = 200;

    private final Directory directory;
    private final PersonDesk desk;

    PersonController(Directory directory, PersonDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /** People in order of their external key, at most 200 on a page. */
    @GetMapping
    Page<PersonView> list(
            Caller caller,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String key,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw InvalidFields.of("limit", "must be from 1 to " + LONGEST_PAGE);
        }
        String last = after == null ? null : Cursor.read(after, 1).values().getFirst();
        return desk.list(caller, new People.Wanted(site, key, last, limit)).map(PersonView::of);
    }

    /** A person by opaque id. */
    @GetMapping("/{id}")
    ResponseEntity<PersonView> show(Caller caller, @PathVariable String id) {
        return answer(desk.find(caller, id).orElseThrow(() -> new NotFound("person", id)));
    }

    /** Describes the person whom the district knows by this key. */
    @PutMapping("/by-key/{externalKey}")
    ResponseEntity<PersonView> describe(
            Caller caller,
            @PersonalData("key") @PathVariable String externalKey,
            @RequestBody PersonForm body) {
        PersonForm keyed = body.withKey(externalKey);
        Known known = known(caller, List.of(keyed.key()));
        Person wanted = Form.one(form -> keyed.read(form, known));
        desk.describe(caller, List.of(wanted));
        Person described =
                directory
                        .personByExternalKey(caller.district(), wanted.externalKey())
                        .orElseThrow(() -> new NotFound("person", wanted.externalKey()));
        return ResponseEntity.ok()
                .eTag(ETag.of(described.version()))
                .header(HttpHeaders.CONTENT_LOCATION, PATH + "/" + described.id())
                .body(PersonView.of(described));
    }

    /** Describes many people at once, all or none. */
    @PutMapping
    Changed describeAll(Caller caller, @RequestBody List<@Nullable PersonForm> bodies) {
        List<String> keys =
                bodies.stream()
                        .flatMap(Stream::ofNullable)
                        .limit(MOST)
                        .map(PersonForm::key)
                        .toList();
        Known known = known(caller, keys);
        List<Person> wanted =
                Form.list(
                        bodies, MOST, (form, body) -> body.read(form, known), Person::externalKey);
        return Changed.of(desk.describe(caller, wanted), wanted.size());
    }

    private Known known(Caller caller, List<String> externalKeys) {
        String district = directory.known(Editors.district(caller)).id();
        return new Known(
                district,
                directory.sites(district).stream().map(Site::id).collect(Collectors.toSet()),
                desk.known(caller, externalKeys));
    }

    private static ResponseEntity<PersonView> answer(Person person) {
        return ETag.ok(PersonView.of(person), person.version());
    }

    /** A person as those see it who may see names. */
    record PersonView(
            String id,
            String externalKey,
            String name,
            @Nullable String email,
            Position position,
            @Nullable String site,
            boolean active) {

        static PersonView of(Person person) {
            return new PersonView(
                    person.id(),
                    person.externalKey(),
                    person.name(),
                    person.email(),
                    person.position(),
                    person.site(),
                    person.active());
        }
    }
}
