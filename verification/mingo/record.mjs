/** Writes, a JSON object a line, collections of documents and what mingo answers about them. */
import { Query, update } from "mingo";
import { Source } from "./random.mjs";

const SEED = Number(process.argv[2] ?? 20260901);
const COLLECTIONS = 10;
const DOCUMENTS = 40;
const QUERIES = 120;
const UPDATES = 40;

const random = new Source(SEED);
const line = (object) => console.log(JSON.stringify(object, extended));

/** Dates as the extended JSON that MongoDB's drivers read. */
function extended(key, value) {
  return this[key] instanceof Date ? { $date: this[key].toISOString() } : value;
}

for (let c = 0; c < COLLECTIONS; c++) {
  const documents = random.times(DOCUMENTS, () => null).map((_, id) => random.document(id));
  line({ documents });
  for (let q = 0; q < QUERIES; q++) {
    const query = random.query();
    const sort = random.sort();
    try {
      const found = new Query(query).find(structuredClone(documents)).sort(sort).all();
      line({ query, sort, ids: found.map((each) => each._id) });
    } catch (refused) {
      console.error(`left out: ${JSON.stringify(query)}: ${refused.message}`);
    }
  }
  for (let u = 0; u < UPDATES; u++) {
    const before = random.of(documents);
    const change = random.update(before);
    const after = structuredClone(before);
    try {
      update(after, change);
      line({ before: before._id, update: change, after });
    } catch (refused) {
      console.error(`left out: ${JSON.stringify(change)}: ${refused.message}`);
    }
  }
}
