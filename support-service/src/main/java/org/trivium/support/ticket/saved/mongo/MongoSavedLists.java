package org.trivium.support.ticket.saved.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.ticket.saved.SavedList;
import org.trivium.support.ticket.saved.SavedLists;

/** Saved lists in MongoDB. */
final class MongoSavedLists implements SavedLists {

    private final DistrictMongo<SavedListDocument> lists;

    MongoSavedLists(DistrictMongo<SavedListDocument> lists) {
        this.lists = lists;
    }

    @Override
    public List<SavedList> of(String district, String person) {
        return lists.find(district, where("person").is(person), Sort.by("_id"), 0).stream()
                .map(SavedListDocument::list)
                .toList();
    }

    @Override
    public Optional<SavedList> byId(String district, String id) {
        return lists.byId(district, id).map(SavedListDocument::list);
    }

    @Override
    public void add(SavedList list) {
        lists.insert(SavedListDocument.of(list), List.of());
    }

    @Override
    public boolean replace(SavedList list) {
        return lists.replace(SavedListDocument.of(list), list.version() - 1, List.of());
    }

    @Override
    public boolean remove(SavedList list) {
        return lists.remove(
                        list.district(),
                        where("_id").is(list.id()).and("version").is(list.version()))
                > 0;
    }
}
